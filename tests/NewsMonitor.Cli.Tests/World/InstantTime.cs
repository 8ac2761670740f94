namespace NewsMonitor.Cli.Tests.World;

/// <summary>Time in which every wait is over at once.</summary>
internal sealed class InstantTime : TimeProvider
{
    /// <summary>The waits that were asked for, in order.</summary>
    public List<TimeSpan> Waits { get; } = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime > TimeSpan.Zero)
        {
            Waits.Add(dueTime);
        }

        return base.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : TimeSpan.Zero, period);
    }
}
