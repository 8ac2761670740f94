using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsMonitor.Contracts;
using NewsMonitor.Grains.Due;
using NewsMonitor.Grains.Telemetry;
using NewsMonitor.Storage;

namespace NewsMonitor.Grains.Deliveries;

/// <inheritdoc cref="IDeliveryClockGrain"/>
/// <remarks>What is due stands in the store; what is on its way is known here alone. A slow endpoint holds nothing but its own place.</remarks>
internal sealed partial class DeliveryClockGrain(IDeliveries deliveries, IWatches watches, IOptions<DeliveryOptions> options, PipelineTelemetry telemetry, TimeProvider time, ILogger<DeliveryClockGrain> logger)
    : Grain, IDeliveryClockGrain
{
    /// <summary>How long an endpoint rests after a fault of our own.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    /// <summary>How often the desks are woken, so that one whose silo died goes on elsewhere.</summary>
    private static readonly TimeSpan WakeEvery = TimeSpan.FromSeconds(10);

    private readonly Flights _flights = new(time, Rest);
    private IGrainTimer? _timer;
    private DateTimeOffset _woken;
    private bool _looking;
    private bool _again;

    public async Task Start()
    {
        await Wake();
        _timer ??= this.RegisterGrainTimer(_ => Look(), new GrainTimerCreationOptions { DueTime = TimeSpan.Zero, Period = options.Value.LookEvery, KeepAlive = true, Interleave = true });
    }

    public async Task Look()
    {
        if (_looking || _timer is null)
        {
            _again = true;
            return;
        }

        _looking = true;
        try
        {
            do
            {
                _again = false;
                await Launch();
            }
            while (_again);

            if (time.GetUtcNow() - _woken >= WakeEvery)
            {
                await Wake();
            }
        }
        finally
        {
            _looking = false;
        }
    }

    private async Task Launch()
    {
        foreach (var endpoint in await deliveries.DueEndpoints(time.GetUtcNow(), options.Value.MostEndpoints + _flights.Resting(), CancellationToken.None))
        {
            if (_flights.Count >= options.Value.MostEndpoints)
            {
                telemetry.LimitHit("NewsMonitor:Delivery:MostEndpoints", 1);
                return;
            }

            _flights.Send(endpoint, endpoint, () => GrainFactory.GetGrain<IEndpointGrain>(endpoint).Send(), LogFault);
        }
    }

    private async Task Wake()
    {
        _woken = time.GetUtcNow();
        foreach (var workspace in await watches.Workspaces(CancellationToken.None))
        {
            await GrainFactory.GetGrain<IWatchDeskGrain>(workspace).Look();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "deliveries to endpoint '{Endpoint}' failed by a fault of our own and rest")]
    private partial void LogFault(string endpoint, Exception fault);
}
