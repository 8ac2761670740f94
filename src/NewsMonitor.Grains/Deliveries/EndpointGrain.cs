using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NewsMonitor.Contracts;
using NewsMonitor.Delivery.Webhooks;
using NewsMonitor.Grains.Telemetry;
using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Grains.Deliveries;

/// <inheritdoc cref="IEndpointGrain"/>
/// <remarks>A process that stops finishes the round that it is in, and begins none.</remarks>
internal sealed class EndpointGrain(
    IDeliveries deliveries,
    IEnumerable<IEndpointSender> senders,
    IOptions<DeliveryOptions> options,
    IHostApplicationLifetime process,
    PipelineTelemetry telemetry,
    TimeProvider time) : Grain, IEndpointGrain
{
    /// <summary>How many rounds one call makes, so that a test of the endpoint does not wait for a long backlog.</summary>
    private const int MostRounds = 50;

    private readonly SendingPace _pace = new(options.Value.MostPerMinute);

    private string Id => this.GetPrimaryKeyString();

    public async Task Send()
    {
        for (var round = 0; round < MostRounds && !process.ApplicationStopping.IsCancellationRequested; round++)
        {
            var endpoint = await deliveries.Endpoint(Id, CancellationToken.None);
            var now = time.GetUtcNow();
            if (endpoint is null || endpoint.Standing.Disabled is not null || endpoint.Standing.RestsUntil > now)
            {
                return;
            }

            if (_pace.Room(now) <= 0)
            {
                telemetry.LimitHit("NewsMonitor:Delivery:MostPerMinute", 1);
                await deliveries.Record(Id, [], endpoint.Standing with { RestsUntil = _pace.Free(now) }, now, CancellationToken.None);
                return;
            }

            if (!await Sender(endpoint).Round(endpoint, _pace, CancellationToken.None))
            {
                return;
            }
        }
    }

    public async Task<EndpointTest> Test()
    {
        if (await deliveries.Endpoint(Id, CancellationToken.None) is not { } endpoint)
        {
            return new EndpointTest(Id, false, null, "the delivery is gone");
        }

        var answer = await Sender(endpoint).Test(endpoint, CancellationToken.None);
        var delivered = answer.Verdict == ReceiverVerdict.Delivered;
        return new EndpointTest(Id, delivered, answer.Status, delivered ? null : answer.Reason ?? $"the receiver answered {answer.Status}");
    }

    public async Task<bool> Unsubscribe(string word)
    {
        if (await deliveries.Endpoint(Id, CancellationToken.None) is not { Settings.Kind: EndpointKind.Email } endpoint || !Unsubscribing.Knows(endpoint, word))
        {
            return false;
        }

        await deliveries.Record(Id, [], endpoint.Standing with { Disabled = "its reader unsubscribed" }, time.GetUtcNow(), CancellationToken.None);
        return true;
    }

    private IEndpointSender Sender(WatchEndpoint endpoint) => senders.First(s => s.Kind == endpoint.Settings.Kind);
}
