using Microsoft.Extensions.Options;
using NewsMonitor.Delivery.Webhooks;
using NewsMonitor.Grains.Telemetry;
using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Grains.Deliveries;

/// <summary>Delivers what is due to a webhook: a few messages of different stories at a time, each story in its order. Safe for use from many threads.</summary>
internal sealed class WebhookSender(WebhookClient client, TellingReader tellings, IWatches watches, IDeliveries deliveries, IOptions<DeliveryOptions> options, PipelineTelemetry telemetry, TimeProvider time)
    : IEndpointSender
{
    private readonly EndpointRule _rule = new(options.Value.Schedule, options.Value.DisableAfter);

    public EndpointKind Kind => EndpointKind.Webhook;

    public async Task<bool> Round(WatchEndpoint endpoint, SendingPace pace, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var due = await deliveries.Due(endpoint.Id, now, together: false, Math.Min(pace.Room(now), options.Value.Concurrency), cancellation);
        if (due.Count == 0 || await watches.Find(endpoint.Watch, cancellation) is not { } watch)
        {
            return false;
        }

        pace.Send(due.Count, now);
        var answers = await Task.WhenAll(due.Select(async d => await client.Post(endpoint, await tellings.Read(watch, d.Entry, cancellation), cancellation)));
        var (standing, tries) = (endpoint.Standing, new List<DeliveryTry>(due.Count));
        foreach (var (delivery, answer) in due.Zip(answers))
        {
            var (tried, after) = _rule.Next(delivery, answer, standing, time.GetUtcNow());
            tries.Add(tried);
            standing = after;
            telemetry.Delivered("webhook", answer.Verdict.ToString());
        }

        await deliveries.Record(endpoint.Id, tries, standing, time.GetUtcNow(), cancellation);
        return standing.Disabled is null && standing.RestsUntil is null;
    }

    public async Task<ReceiverAnswer> Test(WatchEndpoint endpoint, CancellationToken cancellation) => await watches.Find(endpoint.Watch, cancellation) is { } watch
        ? await client.Post(endpoint, tellings.Test(watch), cancellation)
        : new ReceiverAnswer(null, "the watch is gone");
}
