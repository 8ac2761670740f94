using Orleans.Concurrency;

namespace NewsMonitor.Contracts;

/// <summary>Archives and removes what is older than it is kept, a small step after the other. There is one, of key 0.</summary>
[Alias("nm.IRetentionGrain")]
public interface IRetentionGrain : IGrainWithIntegerKey
{
    /// <summary>Begins to look; called at every start of a server. Does nothing while nothing is set to be removed. Interleaves, so that nobody who wakes it waits for a step.</summary>
    [Alias("Start"), AlwaysInterleave]
    Task Start();
}
