namespace NewsMonitor.Web.Pages.Operations;

/// <summary>The last few hundred of a kind of measurement. Safe for use from many threads.</summary>
internal sealed class Recent
{
    private const int Kept = 512;

    private readonly double[] _seconds = new double[Kept];
    private readonly Lock _gate = new();
    private long _count;

    public void Add(double seconds)
    {
        lock (_gate)
        {
            _seconds[_count++ % Kept] = seconds;
        }
    }

    public StageDelay Told(string stage)
    {
        double[] sorted;
        lock (_gate)
        {
            sorted = _seconds[..(int)Math.Min(_count, Kept)];
        }

        Array.Sort(sorted);
        return new StageDelay(stage, At(sorted, 0.5), At(sorted, 0.99), sorted.Length);
    }

    private static TimeSpan At(double[] sorted, double share) => sorted.Length == 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(sorted[(int)Math.Min(sorted.Length - 1, sorted.Length * share)]);
}
