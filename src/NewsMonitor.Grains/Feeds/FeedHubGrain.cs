using Microsoft.Extensions.Options;
using NewsMonitor.Contracts;
using NewsMonitor.Feeds.WebSub;
using NewsMonitor.Storage;
using Orleans.Concurrency;

namespace NewsMonitor.Grains.Feeds;

/// <inheritdoc cref="IFeedHubGrain"/>
[StatelessWorker]
internal sealed class FeedHubGrain(IFeedSubscriptions subscriptions, HubSubscribing hubs, IOptions<WebSubOptions> options, TimeProvider time) : Grain, IFeedHubGrain
{
    public async Task<HubAnswer> Verify(string token, IReadOnlyDictionary<string, string> query)
    {
        if (string.IsNullOrEmpty(options.Value.PublicUrl) || await subscriptions.Find(token, CancellationToken.None) is not { } known)
        {
            return new HubAnswer(404, "");
        }

        var (status, body, after) = HubVerification.Answer(hubs.Known(known), query, time.GetUtcNow());
        if (status == 200 && known.Mode == "unsubscribe" && query.GetValueOrDefault("hub.mode") == "unsubscribe")
        {
            await subscriptions.Remove(token, CancellationToken.None);
        }
        else if (status == 200 && after is not null)
        {
            await subscriptions.Save(known with { Pending = after.Pending, ExpiresAt = after.ExpiresAt, RenewAt = after.RenewAt, Denied = after.Denied }, CancellationToken.None);
        }

        return new HubAnswer(status, body);
    }

    public async Task<int> Deliver(HubDelivery delivery)
    {
        if (string.IsNullOrEmpty(options.Value.PublicUrl) || await subscriptions.Find(delivery.Token, CancellationToken.None) is not { } known)
        {
            return 404;
        }

        if (known.Mode == "unsubscribe")
        {
            return 410;
        }

        // What is not signed with our secret is acknowledged and ignored (WebSub, section 8).
        return HubSignature.Matches(delivery.Signature, known.Secret, delivery.Body) ? await GrainFactory.GetGrain<IFeedGrain>(known.Feed).Deliver(delivery) : 202;
    }
}
