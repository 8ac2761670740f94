namespace NewsMonitor.Storage;

/// <summary>The subscriptions at hubs. Every change is durable when it is answered.</summary>
public interface IFeedSubscriptions
{
    /// <summary>The subscription of a callback; null when there is none.</summary>
    Task<FeedSubscription?> Find(string token, CancellationToken cancellation);

    /// <summary>The subscription of a feed; null when it has none.</summary>
    Task<FeedSubscription?> OfFeed(string feed, CancellationToken cancellation);

    /// <summary>Writes a subscription, new or changed.</summary>
    Task Save(FeedSubscription subscription, CancellationToken cancellation);

    /// <summary>Removes a subscription that has ended.</summary>
    Task Remove(string token, CancellationToken cancellation);
}
