using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsMonitor.Contracts;
using NewsMonitor.Feeds.Fetching;
using NewsMonitor.Feeds.Scheduling;
using NewsMonitor.Grains.Due;
using NewsMonitor.Grains.Telemetry;
using NewsMonitor.Storage;

namespace NewsMonitor.Grains.Feeds;

/// <inheritdoc cref="IFeedClockGrain"/>
/// <remarks>What is due stands in the store; what flies is known here alone, so that a lost activation forgets nothing but when to try a faulty feed again.</remarks>
internal sealed partial class FeedClockGrain(
    IFeeds feeds,
    SettingsFeeds settings,
    IOptions<PollingOptions> polling,
    IOptions<FetchOptions> fetching,
    IOptions<ScheduleOptions> schedule,
    PipelineTelemetry telemetry,
    TimeProvider time,
    ILogger<FeedClockGrain> logger) : Grain, IFeedClockGrain
{
    /// <summary>How long a feed rests after a fault of our own.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    private readonly Flights _flights = new(time, Rest);
    private IGrainTimer? _timer;
    private bool _looking;

    public async Task Start()
    {
        if (_timer is not null)
        {
            return;
        }

        var now = time.GetUtcNow();
        await settings.Apply(now, CancellationToken.None);
        var spread = await feeds.Spread(now, polling.Value.MaxConcurrentVisits, id => NextVisit.First(id, now, schedule.Value), CancellationToken.None);
        if (spread > 0)
        {
            LogSpread(spread, schedule.Value.StartSpread);
        }

        _timer = this.RegisterGrainTimer(_ => Look(), new GrainTimerCreationOptions { DueTime = TimeSpan.Zero, Period = polling.Value.LookEvery, KeepAlive = true, Interleave = true });
    }

    public async Task Look()
    {
        if (_looking || _timer is null)
        {
            return;
        }

        _looking = true;
        try
        {
            if (_flights.Count >= polling.Value.MaxConcurrentVisits)
            {
                telemetry.VisitsFull();
                return;
            }

            var perHost = fetching.Value.PerHostConcurrency;
            foreach (var due in await feeds.Due(time.GetUtcNow(), perHost + _flights.Resting(), polling.Value.MaxConcurrentVisits * 4, CancellationToken.None))
            {
                if (_flights.Count >= polling.Value.MaxConcurrentVisits)
                {
                    break;
                }

                if (_flights.In(due.Host) < perHost)
                {
                    _flights.Send(due.Id, due.Host, () => GrainFactory.GetGrain<IFeedGrain>(due.Id).Visit(), LogFault);
                }
            }
        }
        finally
        {
            _looking = false;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} overdue feeds are spread over {Time}")]
    private partial void LogSpread(int count, TimeSpan time);

    [LoggerMessage(Level = LogLevel.Error, Message = "feed '{Feed}' could not be visited; it rests, and is tried again")]
    private partial void LogFault(string feed, Exception fault);
}
