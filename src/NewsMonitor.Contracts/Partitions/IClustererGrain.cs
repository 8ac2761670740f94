using Orleans.Concurrency;

namespace NewsMonitor.Contracts;

/// <summary>Takes one partition's log in order and decides which story each article belongs to. Its key is the partition's.</summary>
[Alias("nm.IClustererGrain")]
public interface IClustererGrain : IGrainWithStringKey
{
    /// <summary>Says that the log may have grown, or that the server has started: it takes up what waits. May be called at any time, any number of times.</summary>
    [Alias("Wake"), OneWay]
    Task Wake();

    /// <summary>Stores a snapshot of what is decided, so that a restart reads nothing before it. Safe to call again.</summary>
    [Alias("Keep")]
    Task Keep();
}
