using Orleans.Concurrency;

namespace NewsMonitor.Contracts;

/// <summary>Wakes the endpoints to which something is due. There is one, of key 0.</summary>
[Alias("nm.IDeliveryClockGrain")]
public interface IDeliveryClockGrain : IGrainWithIntegerKey
{
    /// <summary>Begins to look; called at every start of a server.</summary>
    [Alias("Start")]
    Task Start();

    /// <summary>Looks now instead of at the next tick.</summary>
    [Alias("Look"), OneWay, AlwaysInterleave]
    Task Look();
}
