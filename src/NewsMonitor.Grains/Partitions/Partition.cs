using Microsoft.Extensions.Logging;
using NewsMonitor.Clustering;
using NewsMonitor.Grains.Telemetry;
using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Grains.Partitions;

/// <summary>
/// One partition at work: its engine, and how far it has come. Takes a stretch of the log, asks the engine, commits under the fence.
/// Not safe for more than one caller at a time. After a lost fence or an exception it is to be thrown away: the store has the truth.
/// </summary>
internal sealed partial class Partition
{
    private readonly PartitionKey _key;
    private readonly EngineFactory _engines;
    private readonly IArticleLog _log;
    private readonly IPartitionStore _store;
    private readonly IActions _actions;
    private readonly PartChoice _parts;
    private readonly PartitionOptions _options;
    private readonly PipelineTelemetry _telemetry;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    /// <summary>Positions whose article makes the engine fail, with the reason: they go to quarantine instead of being asked again.</summary>
    private readonly Dictionary<long, string> _poison = [];
    private ClusterEngine _engine;
    private long _snapshotAt;

    /// <summary>True while the engine is further than what is committed.</summary>
    private bool _ahead;

    private Partition(PartitionKey key, EngineFactory engines, IArticleLog log, IPartitionStore store, IActions actions, PartChoice parts, PartitionOptions options, PipelineTelemetry telemetry, TimeProvider time, ILogger logger)
    {
        _key = key;
        _engines = engines;
        _log = log;
        _store = store;
        _actions = actions;
        _parts = parts;
        _options = options;
        _telemetry = telemetry;
        _time = time;
        _logger = logger;
        _engine = engines.New(key);
    }

    /// <summary>The last position decided.</summary>
    public long Done { get; private set; }

    /// <summary>When the newest tick of the log says that it is; null while there was none since loading.</summary>
    public DateTimeOffset? LastTick { get; private set; }

    /// <summary>True when articles came after the last tick.</summary>
    public bool ArticlesSinceTick { get; private set; }

    /// <summary>The story that the engine has the article of a log position in; null when it has none. For finding faults.</summary>
    public StoryId? StoryOf(long position) => _engine.StoryOf(position) is { } story ? StoryId.Founded(_key, story) : null;

    /// <summary>Every invariant of the engine that does not hold. Slow; for finding faults.</summary>
    public IReadOnlyList<string> Check() => _engine.Check();

    /// <summary>Loads a partition: its snapshot, and what was decided after it, applied again without deciding.</summary>
    public static async Task<Partition> Load(
        PartitionKey key,
        EngineFactory engines,
        IArticleLog log,
        IPartitionStore store,
        IActions actions,
        PartChoice parts,
        PartitionOptions options,
        PipelineTelemetry telemetry,
        TimeProvider time,
        ILogger logger,
        CancellationToken cancellation)
    {
        var partition = new Partition(key, engines, log, store, actions, parts, options, telemetry, time, logger);
        await partition.Recover(cancellation);
        partition.TellOfMissingTable();
        return partition;
    }

    /// <summary>Decides on the next stretch of the log.</summary>
    public async Task<Advance> Step(CancellationToken cancellation)
    {
        using var stage = _telemetry.Begin("assign");
        var entries = await _log.Read(_key, Done, _options.BatchSize, cancellation);
        if (entries.Count == 0)
        {
            return Advance.Nothing;
        }

        _ahead = true;
        if (entries[0].Kind == LogEntryKind.Command)
        {
            return await Obey(entries[0], cancellation);
        }

        // A command sees all before it committed, and nothing after it.
        entries = [.. entries.TakeWhile(e => e.Kind != LogEntryKind.Command)];
        var batch = new Batch();
        var upTo = Done;
        foreach (var entry in entries)
        {
            if (batch.Gives.Count > 0 && IsOfAStory(entry))
            {
                // The story may be one that has just gone on to another part: where it is, is known when that is committed.
                break;
            }

            if (!await Take(entry, batch, cancellation))
            {
                return new Advance(AdvanceKind.Again, []);
            }

            upTo = entry.Position;
        }

        return await Commit(
            new PartitionCommit
            {
                Partition = _key,
                From = Done,
                To = upTo,
                At = _time.GetUtcNow(),
                Decisions = batch.Decisions,
                Facts = batch.Facts.Facts,
                Quarantined = batch.Quarantined,
                Gives = batch.Gives,
                Adopted = batch.Adopted,
                Exchange = batch.Exchange,
                Outcomes = batch.Outcomes,
            },
            cancellation);
    }

    /// <summary>Stores a snapshot, unless the last is of this place, or a stretch was not committed. One that is too long is told of, and left out: a restart then takes longer.</summary>
    public async Task Keep(CancellationToken cancellation)
    {
        if (_ahead || Done <= _snapshotAt)
        {
            return;
        }

        if (_engines.Save(_engine) is { } state)
        {
            await _store.SaveSnapshot(_key, new PartitionSnapshot(Done, state), cancellation);
        }
        else
        {
            _telemetry.LimitHit("Snapshot", 1);
            LogTooLong(_key, _engine.StoryCount, _engines.LongestState);
        }

        _snapshotAt = Done;
    }

    /// <summary>Stores a snapshot when enough was decided since the last.</summary>
    private Task SaveSnapshot(CancellationToken cancellation) => Done - _snapshotAt >= _options.SnapshotEvery ? Keep(cancellation) : Task.CompletedTask;

    /// <summary>False when the engine failed on the entry and was recovered: the stretch is to be taken again.</summary>
    private async Task<bool> Take(LogEntry entry, Batch batch, CancellationToken cancellation)
    {
        switch (entry.Kind)
        {
            case LogEntryKind.Tick:
                Tick(entry);
                return true;
            case LogEntryKind.Version:
                var decided = batch.StoryOf(entry.Article!.Id) ?? (await _store.Decision(_key.Workspace, entry.Article.Id, cancellation))?.Story;
                if (decided is { } story && story.Partition == _key)
                {
                    batch.Facts.Revise(batch.Survivor(story), entry.Article.Id, entry.Position);
                }

                return true;
            case LogEntryKind.Article:
                if (entry.Left)
                {
                    return true;
                }

                ArticlesSinceTick = true;
                return await Assign(entry, batch, cancellation);
            default:
                return await HearSafely(entry, batch, cancellation);
        }
    }

    private async Task<bool> Assign(LogEntry entry, Batch batch, CancellationToken cancellation)
    {
        if (_poison.TryGetValue(entry.Position, out var reason))
        {
            batch.Quarantined.Add(Poisoned(entry, reason));
            _telemetry.Quarantined("cluster");
            return true;
        }

        try
        {
            var article = _engines.Read(_key, entry);
            var outcome = _engine.Assign(article);
            batch.Add(_key, entry, outcome, _engine.EngineVersion);
            Show(article, outcome, batch);
            _telemetry.Decided(outcome.Outcome.ToString(), outcome.Merges.Count);
            return true;
        }
#pragma warning disable CA1031 // Whatever an article does to the engine, the others go on: the engine is rebuilt without it.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogPoison(e, _key, entry.Position);
            _poison[entry.Position] = $"the clusterer failed on it ({e.GetType().Name}: {e.Message}); retry after an upgrade";
            await Recover(cancellation);
            return false;
        }
    }

    private QuarantineItem Poisoned(LogEntry entry, string reason)
    {
        var a = entry.Article!;
        return QuarantineItem.Of(_key.Workspace, "cluster", a.Id.Value, reason, _time.GetUtcNow()) with
        {
            Document = new Document { Id = a.Id.Value, Url = a.Url, Title = a.Title, Body = a.Body, BodyType = BodyType.Text, PublishedAt = a.PublishedAt, Source = a.Source, Language = a.Language, Authors = a.Authors },
            Scope = "quarantine",
            Feed = a.Feed,
        };
    }

    private void Tick(LogEntry entry)
    {
        _engine.Tick(entry.At);
        LastTick = entry.At;
        ArticlesSinceTick = false;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "partition {Partition}: the engine failed at position {Position}; the article goes to quarantine")]
    private partial void LogPoison(Exception cause, PartitionKey partition, long position);
}
