using Orleans.Concurrency;

namespace NewsMonitor.Contracts;

/// <summary>Tells one story: applies the facts that its partition decided, strictly in order, and publishes each version. Its key is the story's id.</summary>
[Alias("nm.IStoryGrain")]
public interface IStoryGrain : IGrainWithStringKey
{
    /// <summary>Says that facts may be waiting; the partition repeats it until they are applied. May be called at any time, any number of times.</summary>
    [Alias("Offer"), OneWay]
    Task Offer();
}
