using Orleans.Concurrency;

namespace NewsMonitor.Contracts;

/// <summary>Wakes the feeds that are due: so many at a time, so many of one host. There is one, of key 0.</summary>
[Alias("nm.IFeedClockGrain")]
public interface IFeedClockGrain : IGrainWithIntegerKey
{
    /// <summary>Puts the feeds of the settings into the store, spreads what is overdue, and begins to look; called at every start of a server.</summary>
    [Alias("Start")]
    Task Start();

    /// <summary>Looks now instead of at the next tick.</summary>
    [Alias("Look"), OneWay, AlwaysInterleave]
    Task Look();
}
