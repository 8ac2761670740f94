using System.Collections.Concurrent;
using NewsMonitor.Contracts;
using NewsMonitor.Model;
using Orleans.Streams;
using Orleans.Streams.Core;

namespace NewsMonitor.Grains.Tests;

/// <summary>What subscribers got, in the order in which they got it.</summary>
internal sealed class SeenUpdates
{
    private readonly ConcurrentQueue<StoryUpdate> _updates = new();

    public IReadOnlyList<StoryUpdate> All => [.. _updates];

    public void Add(StoryUpdate update) => _updates.Enqueue(update);
}

/// <summary>A subscriber grain as a delivery would be one: one for each story, activated by the stream.</summary>
internal interface ISubscriberGrain : IGrainWithStringKey;

[ImplicitStreamSubscription(StoryStream.Namespace)]
internal sealed class SubscriberGrain(SeenUpdates seen) : Grain, ISubscriberGrain, IStreamSubscriptionObserver, IAsyncObserver<StoryUpdate>
{
    public Task OnSubscribed(IStreamSubscriptionHandleFactory handleFactory) => handleFactory.Create<StoryUpdate>().ResumeAsync(this);

    public Task OnNextAsync(StoryUpdate item, StreamSequenceToken? token = null)
    {
        seen.Add(item);
        return Task.CompletedTask;
    }

    public Task OnErrorAsync(Exception ex) => Task.CompletedTask;
}
