namespace NewsMonitor.Delivery.Webhooks;

/// <summary>When a message that failed is tried again, with jitter, so that receivers that came back are not met by all at once. Pure.</summary>
/// <param name="waits">The waits between the tries.</param>
public sealed class RetrySchedule(IReadOnlyList<TimeSpan> waits)
{
    private const double Jitter = 0.1;

    /// <summary>The schedule of Standard Webhooks 1.0.0.</summary>
    public static RetrySchedule Standard { get; } = new(
    [
        TimeSpan.FromSeconds(5),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(5),
        TimeSpan.FromHours(10),
        TimeSpan.FromHours(14),
        TimeSpan.FromHours(20),
        TimeSpan.FromHours(24),
    ]);

    /// <summary>How often a message is tried at most, the first time included.</summary>
    public int MostTries => waits.Count + 1;

    /// <summary>How long to wait after a try that failed; null when it was the last.</summary>
    /// <param name="tries">How many tries were made; from 1.</param>
    /// <param name="place">A stable number of the message, from which its jitter comes: up to a tenth more.</param>
    /// <param name="retryAfter">What the receiver asked for; the wait is never shorter, and at most a day longer than planned.</param>
    public TimeSpan? After(int tries, ulong place, TimeSpan? retryAfter = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tries, 1);
        if (tries >= MostTries)
        {
            return null;
        }

        var planned = waits[tries - 1];
        var share = (place + ((ulong)tries * 0x9E3779B97F4A7C15)) % 1000 / 1000.0;
        var wait = planned + (planned * (Jitter * share));
        var asked = retryAfter is { } after && after > wait ? after : wait;
        return asked < planned + TimeSpan.FromDays(1) ? asked : planned + TimeSpan.FromDays(1);
    }
}
