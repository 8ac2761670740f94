namespace NewsMonitor.Web.Pages.Operations;

/// <summary>Counts by the second over the last minute. Safe for use from many threads.</summary>
internal sealed class PerSecond
{
    private const int Seconds = 60;

    private readonly (long Second, long Count)[] _counts = new (long, long)[Seconds];
    private readonly Lock _gate = new();

    public void Add(long second, long count)
    {
        lock (_gate)
        {
            ref var place = ref _counts[second % Seconds];
            place = place.Second == second ? (second, place.Count + count) : (second, count);
        }
    }

    /// <summary>The average a second over the last minute.</summary>
    public double Rate(long second)
    {
        lock (_gate)
        {
            return _counts.Where(c => c.Second > second - Seconds && c.Second <= second).Sum(c => c.Count) / (double)Seconds;
        }
    }
}
