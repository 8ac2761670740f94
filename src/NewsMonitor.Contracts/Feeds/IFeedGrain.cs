namespace NewsMonitor.Contracts;

/// <summary>One feed over HTTP. Its key is the feed's id. Visits do not overlap.</summary>
[Alias("nm.IFeedGrain")]
public interface IFeedGrain : IGrainWithStringKey
{
    /// <summary>Visits the feed if it is due, and answers when all that came of it is durable. May be called again at any time. Whatever the publisher does is noted at the feed; only a fault of our own is thrown.</summary>
    [Alias("Visit"), ResponseTimeout("01:00:00")]
    Task Visit();

    /// <summary>Takes in what the feed's hub delivered; answers the HTTP status for the hub, after the articles are durable.</summary>
    [Alias("Deliver"), ResponseTimeout("00:05:00")]
    Task<int> Deliver([Immutable] HubDelivery delivery);
}
