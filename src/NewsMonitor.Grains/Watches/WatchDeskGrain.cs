using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsMonitor.Contracts;
using NewsMonitor.Delivery.Words;
using NewsMonitor.Feeds.Fetching;
using NewsMonitor.Grains.Deliveries;
using NewsMonitor.Grains.Telemetry;
using NewsMonitor.Storage;

namespace NewsMonitor.Grains.Watches;

/// <inheritdoc cref="IWatchDeskGrain"/>
/// <remarks>All work is done in turns that do not interleave: a change of a watch and a stretch of the log never see half of each other.</remarks>
internal sealed partial class WatchDeskGrain : Grain, IWatchDeskGrain
{
    /// <summary>How many stretches one turn takes, so that changes of watches do not wait for long.</summary>
    private const int StretchesAtOnce = 5;

    /// <summary>How long the desk rests after a fault.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private readonly IWatches _watches;
    private readonly IUpdateLog _log;
    private readonly IDeliveries _deliveries;
    private readonly WatchOptions _options;
    private readonly AddressGuard _guard;
    private readonly bool _canMail;
    private readonly IHostApplicationLifetime _process;
    private readonly PipelineTelemetry _telemetry;
    private readonly TimeProvider _time;
    private readonly ILogger<WatchDeskGrain> _logger;
    private readonly Func<WatchDesk> _newDesk;
    private WatchDesk? _desk;
    private IGrainTimer _timer = null!;

    public WatchDeskGrain(
        IWatches watches,
        IWatchRouting routing,
        IUpdateLog log,
        IArticleLog articles,
        IStoryStore stories,
        IDeliveries deliveries,
        IWordReader words,
        IOptions<WatchOptions> options,
        IOptions<DeliveryOptions> delivery,
        IOptions<MailOptions> mail,
        IHostApplicationLifetime process,
        PipelineTelemetry telemetry,
        TimeProvider time,
        ILogger<WatchDeskGrain> logger)
    {
        (_watches, _log, _deliveries, _options, _process, _telemetry, _time, _logger) = (watches, log, deliveries, options.Value, process, telemetry, time, logger);
        _canMail = mail.Value.Host is not null;
        _guard = new AddressGuard(delivery.Value.AllowedNetworks);
        _newDesk = () => new WatchDesk(this.GetPrimaryKeyString(), watches, routing, log, stories, new StoryReader(log, articles, stories), words, _options, time);
    }

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _timer = this.RegisterGrainTimer(Turn, new GrainTimerCreationOptions { DueTime = TimeSpan.Zero, Period = _options.LookEvery, KeepAlive = true });
        return Task.CompletedTask;
    }

    public Task Start() => Desk(CancellationToken.None);

    public Task Look() => Turn(CancellationToken.None);

    private async Task<WatchDesk> Desk(CancellationToken cancellation)
    {
        if (_desk is null)
        {
            var desk = _newDesk();
            await desk.Load(cancellation);
            _desk = desk;
        }

        return _desk;
    }

    private async Task Turn(CancellationToken cancellation)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _process.ApplicationStopping);
        try
        {
            var (told, more) = (0, true);
            for (var i = 0; i < StretchesAtOnce && more && !ending.IsCancellationRequested; i++)
            {
                var step = await (await Desk(ending.Token)).Step(ending.Token);
                if (step.Lost)
                {
                    Lose();
                    break;
                }

                (told, more) = (told + step.Told, step.More);
                if (step.Dropped > 0)
                {
                    _telemetry.LimitHit("NewsMonitor:Watches:KeepEntries", step.Dropped);
                    LogDropped(this.GetPrimaryKeyString(), step.Dropped, _options.KeepEntries);
                }
            }

            if (told > 0)
            {
                _telemetry.Told(told);
                await GrainFactory.GetGrain<IDeliveryClockGrain>(0).Look();
            }
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // A stretch is long when the machine is busy: what was not committed of it is asked again by the next activation.
            _desk = null;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // What is in memory may be half-true now: the next turn reads the truth.
            LogFailed(e, this.GetPrimaryKeyString());
            _desk = null;
            _timer.Change(Rest, _options.LookEvery);
        }
    }

    private void Lose()
    {
        _telemetry.LostFence("watches");
        LogLost(this.GetPrimaryKeyString());
        _desk = null;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "watches of '{Workspace}' failed and go on from the store")]
    private partial void LogFailed(Exception cause, string workspace);

    [LoggerMessage(Level = LogLevel.Warning, Message = "watches of '{Workspace}': another activation has gone on; this one wrote nothing and reads the store again")]
    private partial void LogLost(string workspace);

    [LoggerMessage(Level = LogLevel.Warning, Message = "watches of '{Workspace}': {Count} deliveries that waited are gone, because a stream keeps {Keep} entries")]
    private partial void LogDropped(string workspace, int count, int keep);
}
