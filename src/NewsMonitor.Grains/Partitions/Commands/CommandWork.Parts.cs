using NewsMonitor.Clustering;
using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Grains.Partitions.Commands;

/// <content>What a command does with stories of other parts of the language: what goes there is taken out here, and goes on in that part's log.</content>
internal sealed partial class CommandWork
{
    private readonly List<StoryGive> _gives = [];
    private readonly List<PartExchange> _exchange = [];

    /// <summary>What goes to other parts.</summary>
    public IReadOnlyList<StoryGive> Gives => _gives;

    /// <summary>What is said to other parts.</summary>
    public IReadOnlyList<PartExchange> Exchange => _exchange;

    /// <summary>The story of another part that a name leads to; null when it leads to none.</summary>
    public async Task<StoryId?> Elsewhere(string story, CancellationToken cancellation) =>
        StoryId.IsId(story) && await store.Trace(new StoryId(story), cancellation) is { } trace && trace.Story.Partition.IsBeside(partition) ? trace.Story : null;

    /// <summary>The story of another part that holds an article; null when none does.</summary>
    public async Task<StoryId?> HolderElsewhere(string article, CancellationToken cancellation) =>
        article.Length > 0 && await store.Decision(partition.Workspace, new ArticleId(article), cancellation) is { } decision && decision.Story.Partition.IsBeside(partition) ? decision.Story : null;

    /// <summary>True for a story that an analyst keeps apart from another: it cannot leave its part.</summary>
    public bool IsPinned(StoryId story) => engine.IsPinned(story.Position);

    /// <summary>How many articles the engine has in a story, copies included.</summary>
    public int Holds(StoryId story) => engine.MembersOf(story.Position).Count;

    /// <summary>Articles with the copies that follow them, in log order.</summary>
    public async Task<IReadOnlyList<StoredVector>> WithCopies(IReadOnlyList<long> articles, CancellationToken cancellation) =>
        [.. (await store.Vectors(partition, [.. articles.SelectMany(engine.WithCopies).Distinct()], cancellation)).OrderBy(v => v.Position)];

    /// <summary>A story ends in one of another part.</summary>
    public async Task Give(StoryId from, StoryId into, CancellationToken cancellation)
    {
        var link = new Judgement(AnalystCommandKind.Link, [await First(into, cancellation), await First(from, cancellation)]);
        await Withdraw(engine.MembersOf(from.Position), cancellation);
        _gives.Add(new StoryGive(from, into));
        _merges.Add(new EndedStory(from.Value, into.Value));
        Facts.Merge(new StoryMergeRecord(from, into), action.Position);
        Judge(link);
    }

    /// <summary>Articles of a story go into one of another part. Not for all of a story.</summary>
    public async Task Give(StoryId from, IReadOnlyList<StoredVector> articles, StoryId into, CancellationToken cancellation)
    {
        var leaving = articles.Select(a => a.Article).ToList();
        await Withdraw([.. articles.Select(a => a.Position)], cancellation);
        _gives.Add(new StoryGive(from, into, leaving, Why(from, founded: false)));
        _moves.Add(new MovedArticles([.. leaving.Select(a => a.Value)], from.Value, into.Value, Founded: false));
        Facts.Remove(from, into, leaving, action.Position);
        Facts.Enter(into, from, leaving, action.Position);
        var (with, apart) = (await First(into, cancellation), await First(from, cancellation));
        foreach (var article in leaving)
        {
            Judge(new Judgement(AnalystCommandKind.Place, [article.Value, with, apart]));
        }
    }

    /// <summary>A story is kept apart from one of another part, or no more; the other part is told.</summary>
    /// <param name="story">The story as it is here now.</param>
    /// <param name="other">The other, by the name under which it is or was kept apart.</param>
    /// <param name="kind">Pin or unpin.</param>
    /// <param name="known">The name under which the other part keeps this story apart.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task Pin(StoryId story, StoryId other, AnalystStepKind kind, StoryId known, CancellationToken cancellation)
    {
        var step = new AnalystStep { Kind = kind, Story = story.Position, Other = ClusterEngine.MarkOf(other.Value) };
        if (engine.Apply(step, static _ => default).Refused is { } reason)
        {
            NotRestored.Add(reason);
            return;
        }

        var pinned = kind == AnalystStepKind.Pin;
        _steps.Add(step);
        _exchange.Add(new PartExchange(other.Partition, pinned ? LogEntryKind.Pin : LogEntryKind.Unpin, other, known));
        (pinned ? _kept : _lifted).Add([story.Value, other.Value]);
        if (action.Command.Kind is AnalystCommandKind.Apart or AnalystCommandKind.Separate or AnalystCommandKind.Allow or AnalystCommandKind.Undo)
        {
            Facts.Pair(story, other, pinned, action.Position);
            Judge(new Judgement(pinned ? AnalystCommandKind.Separate : AnalystCommandKind.Allow, [await First(story, cancellation), await First(other, cancellation)]));
        }
    }

    private async Task Withdraw(IReadOnlyList<long> articles, CancellationToken cancellation)
    {
        var step = new AnalystStep { Kind = AnalystStepKind.Withdraw, Articles = articles };
        var known = (await store.Vectors(partition, StepVectors.Needed(engine, step), cancellation)).ToDictionary(v => v.Position);
        engine.Apply(step, article => known[article].Vector);
        _steps.Add(step);
    }

    private async Task<string> First(StoryId story, CancellationToken cancellation) => await store.First(story, 1, cancellation) is [var first] ? first.Value : "";
}
