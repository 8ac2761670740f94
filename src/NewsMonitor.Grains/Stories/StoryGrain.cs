using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsMonitor.Contracts;
using NewsMonitor.Grains.Telemetry;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Stories.Heads;

namespace NewsMonitor.Grains.Stories;

/// <inheritdoc cref="IStoryGrain"/>
/// <remarks>All work is done in the timer's turns: offers come in at any rate, versions go out at most every <see cref="StoryOptions.PublishEvery"/>.</remarks>
[CollectionAgeLimit(Minutes = 2)]
internal sealed partial class StoryGrain(
    HeadComposer composer,
    IStoryStore store,
    IArticleLog log,
    IOptions<StoryOptions> options,
    PipelineTelemetry telemetry,
    TimeProvider time,
    ILogger<StoryGrain> logger) : Grain, IStoryGrain
{
    private IGrainTimer _timer = null!;
    private ToldStory? _told;
    private DateTimeOffset? _published;
    private bool _due;

    private StoryId Id => new(this.GetPrimaryKeyString());

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (await store.Head(Id, cancellationToken) is { } head)
        {
            _told = new ToldStory(head, StoryMemory.Read(await store.Memory(Id, cancellationToken)));
        }

        _timer = this.RegisterGrainTimer(Publish, new GrainTimerCreationOptions { DueTime = Timeout.InfiniteTimeSpan, Period = Timeout.InfiniteTimeSpan, KeepAlive = true });
    }

    public Task Offer()
    {
        if (!_due)
        {
            Schedule();
        }

        return Task.CompletedTask;
    }

    private void Schedule()
    {
        var wait = _published is { } last ? last + options.Value.PublishEvery - time.GetUtcNow() : TimeSpan.Zero;
        _due = true;
        _timer.Change(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private async Task Publish(CancellationToken cancellation)
    {
        _due = false;
        try
        {
            using var stage = telemetry.Begin("ingest");
            if (await Next(cancellation) && !_due)
            {
                Schedule();
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // What is in memory may be half-true now: the next activation reads the truth, and the partition offers again.
            LogFailed(e, Id);
            DeactivateOnIdle();
            throw;
        }
    }

    /// <summary>Publishes one version; true when more facts may wait.</summary>
    private async Task<bool> Next(CancellationToken cancellation)
    {
        var facts = await store.Facts(Id, _told?.Head.AppliedFact ?? 0, options.Value.MostFacts, cancellation);
        if (facts.Count == 0)
        {
            return false;
        }

        var partition = _told?.Head.Partition ?? Id.Partition;
        var articles = await log.Find(partition.Workspace, [.. facts.SelectMany(f => f.Articles).Distinct()], cancellation);
        var composed = composer.Compose(_told, Id, partition, facts, articles.ToDictionary(a => a.Id), time.GetUtcNow());
        var committed = await store.Commit(
            new StoryCommit
            {
                Head = composed.Story.Head,
                Update = composed.Update,
                Memory = StoryMemory.Write(composed.Story.Headlines),
                Added = composed.Added,
                Removed = composed.Removed,
            },
            cancellation);
        if (!committed)
        {
            telemetry.LostFence("story");
            LogLost(Id);
            DeactivateOnIdle();
            return false;
        }

        telemetry.Published();
        _told = composed.Story;
        _published = time.GetUtcNow();
        return facts.Count == options.Value.MostFacts;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "story {Story} failed and starts again from the store")]
    private partial void LogFailed(Exception cause, StoryId story);

    [LoggerMessage(Level = LogLevel.Warning, Message = "story {Story}: another activation has gone on; this one ends and wrote nothing")]
    private partial void LogLost(StoryId story);
}
