using Microsoft.Extensions.Logging;
using NewsMonitor.Clustering;
using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Grains.Partitions;

/// <content>
/// What a part of a language has to do with the others: a small story is offered to the parts where it may be too; the part that has it answers, and it goes there with all its
/// articles. Each word is an entry of the other's log, so that what is decided is a function of the log alone.
/// </content>
internal sealed partial class Partition
{
    /// <summary>The outcome of an entry that made the engine fail.</summary>
    private const string PassedOver = "passed over";

    /// <summary>True for an entry about what stands in a story already.</summary>
    private static bool IsOfAStory(LogEntry entry) =>
        entry.CopyOfPosition is not null || entry.Kind is LogEntryKind.Version or LogEntryKind.Adopt or LogEntryKind.Pin or LogEntryKind.Unpin;

    /// <summary>Shows the story of an article to the parts where it may be too.</summary>
    private void Show(ClusterArticle article, ClusterOutcome outcome, Batch batch)
    {
        var story = _engine.StoryOf(article.Number) ?? outcome.Story;
        var others = _engine.IsToShow(article.Number, outcome) ? _parts.Likely(_key, article.Features) : [];
        if (others.Count == 0 || _engine.Offer(story) is not { } offer)
        {
            return;
        }

        var shown = offer.Write();
        batch.Exchange.AddRange(others.Select(other => new PartExchange(other, LogEntryKind.Offer, StoryId.Founded(_key, story), null) { Offered = shown }));
    }

    /// <summary>False when the engine failed on the entry and was recovered: the stretch is to be taken again, without it.</summary>
    private async Task<bool> HearSafely(LogEntry entry, Batch batch, CancellationToken cancellation)
    {
        if (_poison.ContainsKey(entry.Position))
        {
            batch.Outcomes.Add(new EntryOutcome(entry.Position, PassedOver));
            return true;
        }

        try
        {
            await Hear(entry, batch, cancellation);
            return true;
        }
#pragma warning disable CA1031 // Whatever another part's word does to the engine, the log goes on: the engine is rebuilt without it.
        catch (Exception e) when (e is not (OperationCanceledException or StoreUnavailableException))
#pragma warning restore CA1031
        {
            LogPassedOver(e, _key, entry.Position);
            _poison[entry.Position] = e.Message;
            await Recover(cancellation);
            return false;
        }
    }

    /// <summary>Takes what another part wrote.</summary>
    private async Task Hear(LogEntry entry, Batch batch, CancellationToken cancellation)
    {
        switch (entry.Kind)
        {
            case LogEntryKind.Offer:
                Look(entry, batch);
                break;
            case LogEntryKind.Answer:
                await Give(entry, batch, cancellation);
                break;
            case LogEntryKind.Adopt:
                await Adopt(entry, batch, cancellation);
                break;
            default:
                await Pin(entry, batch, cancellation);
                break;
        }
    }

    private void Look(LogEntry entry, Batch batch)
    {
        if (_engine.Match(StoryOffer.Read(entry.Position, entry.Offered)) is not { } match)
        {
            return;
        }

        var here = StoryId.Founded(_key, match.Story);
        batch.Exchange.Add(new PartExchange(entry.Story!.Value.Partition, LogEntryKind.Answer, entry.Story.Value, here));
        batch.Outcomes.Add(new EntryOutcome(entry.Position, here.Value));
    }

    /// <summary>The story goes, unless it has grown, changed its place or been judged by an analyst since it was shown.</summary>
    private async Task Give(LogEntry entry, Batch batch, CancellationToken cancellation)
    {
        var (story, asked) = (entry.Story!.Value, entry.Other!.Value);
        if (_engine.Offer(story.Position) is null
            || await _store.Trace(asked, cancellation) is not { } trace
            || trace.Story.Partition == _key
            || await _store.AreApart(story, asked, cancellation))
        {
            return;
        }

        var step = new AnalystStep { Kind = AnalystStepKind.Withdraw, Articles = _engine.MembersOf(story.Position) };
        _engine.Apply(step, static _ => default);
        batch.Gives.Add(new StoryGive(story, asked));
        batch.Facts.Merge(new StoryMergeRecord(story, asked), entry.Position);
        batch.Outcomes.Add(new EntryOutcome(entry.Position, AnalystStep.Write([step])));
        _telemetry.Merged();
    }

    /// <summary>The article stands in a story already; the engine learns of it. A story that was closed lives again by it.</summary>
    private async Task Adopt(LogEntry entry, Batch batch, CancellationToken cancellation)
    {
        if (entry.Left)
        {
            return;
        }

        var trace = await _store.Trace(entry.Story!.Value, cancellation) ?? throw new InvalidOperationException($"log of {_key}: story '{entry.Story}' of position {entry.Position} is missing");
        var home = batch.Survivor(trace.Story);
        ArticlesSinceTick = true;
        var outcome = _engine.Replay(_engines.Read(_key, entry), home.Position, []);
        batch.Adopt(entry.Article!.Id, StoryId.Founded(_key, outcome.Story), outcome.Vector);
    }

    /// <summary>An analyst keeps a story apart from one of another part, or no more. Where it has gone on to, the word follows it.</summary>
    private async Task Pin(LogEntry entry, Batch batch, CancellationToken cancellation)
    {
        var trace = await _store.Trace(entry.Story!.Value, cancellation);
        var home = batch.Survivor(trace?.Story ?? entry.Story.Value);
        if (home.Partition != _key)
        {
            batch.Exchange.Add(new PartExchange(home.Partition, entry.Kind, home, entry.Other));
            return;
        }

        var step = new AnalystStep
        {
            Kind = entry.Kind == LogEntryKind.Pin ? AnalystStepKind.Pin : AnalystStepKind.Unpin,
            Story = home.Position,
            Other = ClusterEngine.MarkOf(entry.Other!.Value.Value),
        };
        if (_engine.Apply(step, static _ => default).Refused is null)
        {
            batch.Outcomes.Add(new EntryOutcome(entry.Position, AnalystStep.Write([step])));
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "partition {Partition}: the engine failed on what another part wrote at position {Position}; it is passed over")]
    private partial void LogPassedOver(Exception cause, PartitionKey partition, long position);
}
