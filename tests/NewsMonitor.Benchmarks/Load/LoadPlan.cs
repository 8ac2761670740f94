using System.Globalization;

namespace NewsMonitor.Benchmarks.Load;

/// <summary>How much load, for how long.</summary>
/// <param name="Articles">How many articles are sent as fast as they are taken.</param>
/// <param name="Rate">How many articles a second are sent one by one, to measure the delay.</param>
/// <param name="Seconds">For how long.</param>
internal sealed record LoadPlan(int Articles, int Rate, int Seconds)
{
    public static LoadPlan Parse(string[] arguments) => new(At(arguments, 0, 30_000), At(arguments, 1, 50), At(arguments, 2, 30));

    private static int At(string[] arguments, int index, int usual) => arguments.Length > index ? int.Parse(arguments[index], CultureInfo.InvariantCulture) : usual;
}
