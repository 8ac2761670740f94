using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsMonitor.Contracts;
using NewsMonitor.Grains.Telemetry;
using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Grains.Partitions;

/// <inheritdoc cref="IClustererGrain"/>
/// <remarks>
/// All work is done in the timer's turns, so that whoever wakes the partition never waits for it. A turn takes one stretch of the log and asks for the next:
/// an activation that is to end waits for the turn it is in, however long the log is. A process that stops begins no stretch.
/// </remarks>
internal sealed partial class ClustererGrain(
    EngineFactory engines,
    IArticleLog log,
    IPartitionStore store,
    IActions actions,
    PartChoice parts,
    IStoryStore stories,
    IOptions<PartitionOptions> options,
    IHostApplicationLifetime process,
    PipelineTelemetry telemetry,
    TimeProvider time,
    ILogger<ClustererGrain> logger) : Grain, IClustererGrain
{
    private const int MostOffers = 1000;

    /// <summary>How many stories change their phase in one look at most; the rest come in the next. After a long time of rest thousands may be due: articles go first.</summary>
    private const int MostDue = 50;

    /// <summary>The same while articles come.</summary>
    private const int MostDueBeside = 10;

    private IGrainTimer _timer = null!;
    private Partition _partition = null!;
    private DateTimeOffset _lastOffers;
    private DateTimeOffset? _nextTick;

    /// <summary>True when the turn before took something from the log.</summary>
    private bool _busy;

    private PartitionKey Key => new(this.GetPrimaryKeyString());

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _partition = await Partition.Load(Key, engines, log, store, actions, parts, options.Value, telemetry, time, logger, cancellationToken);
        _timer = this.RegisterGrainTimer(Work, new GrainTimerCreationOptions { DueTime = TimeSpan.Zero, Period = options.Value.LookEvery, KeepAlive = true });
    }

    public Task Wake()
    {
        _timer.Change(TimeSpan.Zero, options.Value.LookEvery);
        return Task.CompletedTask;
    }

    public Task Keep() => _partition.Keep(CancellationToken.None);

    private async Task Work(CancellationToken cancellation)
    {
        if (process.ApplicationStopping.IsCancellationRequested)
        {
            return;
        }

        try
        {
            if (await Step(cancellation))
            {
                _busy = true;
                _timer.Change(TimeSpan.Zero, options.Value.LookEvery);
                return;
            }

            await OfferAgain(_busy ? MostDueBeside : MostDue, cancellation);
            _busy = false;
            await Tick(cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // What is in memory may be half-true now: the next activation reads the truth.
            LogFailed(e, Key);
            DeactivateOnIdle();
            throw;
        }
    }

    private async Task<bool> Step(CancellationToken cancellation)
    {
        var advance = await _partition.Step(cancellation);
        if (advance.Kind == AdvanceKind.Lost)
        {
            LogLost(Key);
            DeactivateOnIdle();
            return false;
        }

        foreach (var story in advance.Stories)
        {
            await GrainFactory.GetGrain<IStoryGrain>(story.Value).Offer();
        }

        foreach (var other in advance.Woken)
        {
            // Not awaited: a partition that is not reached looks by itself.
            GrainFactory.GetGrain<IClustererGrain>(other.Value).Wake().Ignore();
        }

        return advance.Kind != AdvanceKind.Nothing;
    }

    /// <summary>Facts are offered until they are applied, whoever died in between; and stories are woken whose phase time has changed.</summary>
    private async Task OfferAgain(int mostDue, CancellationToken cancellation)
    {
        if (time.GetUtcNow() - _lastOffers < options.Value.LookEvery)
        {
            return;
        }

        _lastOffers = time.GetUtcNow();
        foreach (var story in await store.Waiting(Key, MostOffers, cancellation))
        {
            await GrainFactory.GetGrain<IStoryGrain>(story.Value).Offer();
        }

        foreach (var story in await stories.Due(Key, _lastOffers, mostDue, cancellation))
        {
            await GrainFactory.GetGrain<IStoryGrain>(story.Value).Offer();
        }
    }

    private async Task Tick(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        _nextTick ??= now + options.Value.TickEvery;
        if (now >= _nextTick && _partition.ArticlesSinceTick)
        {
            await log.Tick(Key, now, cancellation);
            _nextTick = now + options.Value.TickEvery;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "partition {Partition} failed and starts again from the store")]
    private partial void LogFailed(Exception cause, PartitionKey partition);

    [LoggerMessage(Level = LogLevel.Warning, Message = "partition {Partition}: another activation has gone on; this one ends and wrote nothing")]
    private partial void LogLost(PartitionKey partition);
}
