using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsMonitor.Feeds.Fetching;
using NewsMonitor.Feeds.Parsing;
using NewsMonitor.Feeds.WebSub;
using NewsMonitor.Storage;

namespace NewsMonitor.Grains.Feeds;

/// <summary>Subscribes to the hubs of feeds, and renews in time. Does nothing unless a public address is set. Safe for use from many threads, for different feeds.</summary>
internal sealed partial class HubSubscribing(IFeedSubscriptions subscriptions, HubClient client, IOptions<WebSubOptions> options, TimeProvider time, ILogger<HubSubscribing> logger)
{
    private bool IsOn => !string.IsNullOrEmpty(options.Value.PublicUrl);

    /// <summary>True while a hub brings the feed's news.</summary>
    public async Task<bool> IsActive(string feed, CancellationToken cancel) =>
        IsOn && await subscriptions.OfFeed(feed, cancel) is { Denied: null, ExpiresAt: { } end } && end > time.GetUtcNow();

    /// <summary>Does what a visit calls for: subscribes when the feed names a hub, renews what ends soon; true while a hub brings the feed's news.</summary>
    public async Task<bool> Follow(StoredFeed feed, FetchResult result, ParsedFeed heard, CancellationToken cancel)
    {
        if (!IsOn)
        {
            return false;
        }

        var now = time.GetUtcNow();
        var known = await subscriptions.OfFeed(feed.Id, cancel);
        if (result.Body is null || HubDiscovery.Find(result, heard) is not var (hubs, topic))
        {
            return known is { Denied: null, ExpiresAt: { } ends } && ends > now;
        }

        var wanted = known is not null && known.Topic == topic && hubs.Contains(known.Hub, StringComparer.Ordinal)
            ? known
            : new FeedSubscription { Token = RandomNumberGenerator.GetHexString(48, lowercase: true), Feed = feed.Id, Hub = hubs[0], Topic = topic, Secret = RandomNumberGenerator.GetHexString(64, lowercase: true) };
        if (known is not null && known.Token != wanted.Token)
        {
            await subscriptions.Remove(known.Token, cancel);
        }

        var waits = wanted.Pending && wanted.AskedAt + options.Value.AskAgain > now;
        var lasts = wanted.ExpiresAt > now && wanted.RenewAt > now;
        var refused = wanted.Denied is not null && wanted.AskedAt + TimeSpan.FromDays(1) > now;
        if (!waits && !lasts && !refused)
        {
            await Ask(wanted with { Pending = true, Mode = "subscribe", AskedAt = now, Denied = null }, cancel);
        }

        return wanted.ExpiresAt > now && wanted.Denied is null;
    }

    /// <summary>Tells the hub of a removed feed that we are no longer interested; its confirmation is awaited by the subscription's row.</summary>
    public async Task Leave(string feed, CancellationToken cancel)
    {
        if (IsOn && await subscriptions.OfFeed(feed, cancel) is { } known)
        {
            await Ask(known with { Pending = true, Mode = "unsubscribe", AskedAt = time.GetUtcNow() }, cancel);
        }
    }

    /// <summary>The subscription as the rules of WebSub know it.</summary>
    public Subscription Known(FeedSubscription s) => new()
    {
        Topic = s.Topic,
        Hub = s.Hub,
        Callback = options.Value.PublicUrl!.TrimEnd('/') + "/websub/" + s.Token,
        Secret = s.Secret,
        Pending = s.Pending,
        Mode = s.Mode,
        ExpiresAt = s.ExpiresAt,
        RenewAt = s.RenewAt,
        Denied = s.Denied,
    };

    private async Task Ask(FeedSubscription subscription, CancellationToken cancel)
    {
        // The hub may ask back before it answers: the row must be there first.
        await subscriptions.Save(subscription, cancel);
        if (await client.Ask(Known(subscription), options.Value.Lease, cancel) is { } failure)
        {
            LogRefused(subscription.Hub, failure.Reason);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "hub {Hub} did not take our request: {Reason}")]
    private partial void LogRefused(string hub, string reason);
}
