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
    StoryLoader loader,
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

    /// <summary>How long the book is in the store, and how many articles came since it was stored.</summary>
    private (int Length, int Articles) _memory;

    private StoryId Id => new(this.GetPrimaryKeyString());

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (await loader.Open(Id, cancellationToken) is { } opened)
        {
            _told = opened.Story;
            _memory = (opened.Stored, opened.Since);
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
            if (_told is { } told && HeadComposer.Cool(told, time.GetUtcNow()) is { } cooled)
            {
                await Commit(cooled, memory: null, _memory.Articles, moves: false, cancellation);
            }

            return false;
        }

        var partition = _told?.Head.Partition ?? Id.Partition;
        var composed = composer.Compose(_told, await Turn(partition, facts, cancellation));
        var since = _memory.Articles + composed.Articles.Count;
        var memory = !composed.Story.Head.Ended && (composed.Anew || StoryMemory.IsDue(since, _memory.Length)) ? StoryMemory.Write(composed.Story.Book, facts[^1].Number) : null;
        return await Commit(composed, memory, since, moves: true, cancellation) && facts.Count == options.Value.MostFacts;
    }

    /// <summary>False when another activation has gone on.</summary>
    /// <param name="composed">The next version.</param>
    /// <param name="memory">What is to be remembered; null leaves what is stored.</param>
    /// <param name="since">How many articles were read since what is stored.</param>
    /// <param name="moves">Whether the story comes to the top of the latest.</param>
    /// <param name="cancellation">Ends it.</param>
    private async Task<bool> Commit(ComposedStory composed, string? memory, int since, bool moves, CancellationToken cancellation)
    {
        var committed = await store.Commit(
            new StoryCommit
            {
                Head = composed.Story.Head,
                Update = composed.Update,
                Memory = memory,
                Told = composed.Change,
                Articles = composed.Articles,
                Moves = moves,
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
        _memory = memory is null ? (_memory.Length, since) : (memory.Length, 0);
        _published = time.GetUtcNow();
        return true;
    }

    private async Task<StoryTurn> Turn(PartitionKey partition, IReadOnlyList<StoryFact> facts, CancellationToken cancellation)
    {
        var named = facts.SelectMany(f => f.Articles).ToHashSet();
        var articles = await log.Find(partition.Workspace, named, cancellation);
        var leave = facts.Any(f => f.Kind == StoryFactKind.Remove);
        var remaining = leave ? await loader.Remaining(Id, partition.Workspace, facts, cancellation) : null;
        return new StoryTurn
        {
            Story = Id,
            Partition = partition,
            Facts = facts,
            Articles = articles.ToDictionary(a => a.Id),
            Placements = await loader.Placements(partition.Workspace, [.. named.Concat(remaining?.Select(a => a.Id) ?? []).Distinct()], cancellation),
            Remaining = remaining,
            At = time.GetUtcNow(),
        };
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "story {Story} failed and starts again from the store")]
    private partial void LogFailed(Exception cause, StoryId story);

    [LoggerMessage(Level = LogLevel.Warning, Message = "story {Story}: another activation has gone on; this one ends and wrote nothing")]
    private partial void LogLost(StoryId story);
}
