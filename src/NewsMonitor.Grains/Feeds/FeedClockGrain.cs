using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsMonitor.Contracts;
using NewsMonitor.Feeds.Fetching;
using NewsMonitor.Feeds.Scheduling;
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

    private readonly Dictionary<string, string> _flying = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _resting = new(StringComparer.Ordinal);
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
            var free = polling.Value.MaxConcurrentVisits - _flying.Count;
            if (free <= 0)
            {
                telemetry.VisitsFull();
                return;
            }

            var now = time.GetUtcNow();
            var perHost = fetching.Value.PerHostConcurrency;
            foreach (var due in await feeds.Due(now, perHost + _resting.Count, polling.Value.MaxConcurrentVisits * 4, CancellationToken.None))
            {
                if (_flying.Count >= polling.Value.MaxConcurrentVisits)
                {
                    break;
                }

                if (!_flying.ContainsKey(due.Id) && !IsResting(due.Id, now) && _flying.Values.Count(host => host == due.Host) < perHost)
                {
                    _flying.Add(due.Id, due.Host);
                    _ = Fly(due.Id);
                }
            }
        }
        finally
        {
            _looking = false;
        }
    }

    private async Task Fly(string id)
    {
        try
        {
            await GrainFactory.GetGrain<IFeedGrain>(id).Visit();
        }
        catch (OperationCanceledException)
        {
            // The server is stopping: the feed stays due.
        }
#pragma warning disable CA1031 // Whatever a visit threw is a fault of our own: it is told, and the feed rests, so that the others go on.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogFault(id, e);
            _resting[id] = time.GetUtcNow() + Rest;
        }
        finally
        {
            _flying.Remove(id);
        }
    }

    private bool IsResting(string id, DateTimeOffset now)
    {
        if (!_resting.TryGetValue(id, out var until))
        {
            return false;
        }

        if (until > now)
        {
            return true;
        }

        _resting.Remove(id);
        return false;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} overdue feeds are spread over {Time}")]
    private partial void LogSpread(int count, TimeSpan time);

    [LoggerMessage(Level = LogLevel.Error, Message = "feed '{Feed}' could not be visited; it is tried again in a minute")]
    private partial void LogFault(string feed, Exception fault);
}
