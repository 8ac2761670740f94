using Orleans.Concurrency;

namespace NewsMonitor.Contracts;

/// <summary>Watches one folder and takes in what is new or changed. Its key is the feed's id in the settings.</summary>
[Alias("nm.IFolderFeedGrain")]
public interface IFolderFeedGrain : IGrainWithStringKey
{
    /// <summary>Starts watching; a feed that watches already goes on.</summary>
    [Alias("Start"), OneWay]
    Task Start();
}
