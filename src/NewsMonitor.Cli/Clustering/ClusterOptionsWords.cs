using System.CommandLine;
using NewsMonitor.Clustering;

namespace NewsMonitor.Cli;

/// <summary>The options that the commands about clustering share.</summary>
internal static class ClusterOptionsWords
{
    private const int MostParts = 64;

    /// <summary><c>--set</c>: settings other than their defaults, checked before anything runs.</summary>
    public static Option<string[]> Set(string about = "A setting of the engine other than its default, as JoinScore=-1.5.")
    {
        var set = new Option<string[]>("--set") { Description = about, AllowMultipleArgumentsPerToken = true };
        set.Validators.Add(result =>
        {
            try
            {
                EngineSettings.Parse([.. result.Tokens.Select(token => token.Value)]);
            }
            catch (CommandException e)
            {
                result.AddError($"--set: {e.Message}");
            }
        });
        return set;
    }

    /// <summary><c>--tables</c>: tables of one's own.</summary>
    public static Option<string?> Tables() =>
        new("--tables") { Description = "A folder of background tables, as 'newsmonitor background' writes them, that go before those that ship." };

    /// <summary><c>--parts</c>: over how many parts languages are spread; none given is one.</summary>
    public static Option<int[]> Parts(string about, bool many = true)
    {
        var parts = new Option<int[]>("--parts") { Description = about, AllowMultipleArgumentsPerToken = many };
        parts.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !int.TryParse(token.Value, out var number) || number is < 1 or > MostParts))
            {
                result.AddError($"--parts: '{token.Value}' is not a number of parts from 1 to {MostParts}.");
            }

            if (!many && result.Tokens.Count > 1)
            {
                result.AddError("--parts: one number is enough.");
            }
        });
        return parts;
    }

    /// <summary>The settings that were given.</summary>
    public static ClusterOptions Settings(this ParseResult parsed, Option<string[]> set) => EngineSettings.Parse(parsed.GetValue(set) ?? []);
}
