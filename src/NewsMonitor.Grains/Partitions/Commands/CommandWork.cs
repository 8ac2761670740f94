using NewsMonitor.Clustering;
using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Grains.Partitions.Commands;

/// <summary>One command under way: asks the engine step by step, and keeps what that means for stories, decisions and the record.</summary>
internal sealed partial class CommandWork(PartitionKey partition, AnalystAction action, ClusterEngine engine, IPartitionStore store)
{
    private readonly List<AnalystStep> _steps = [];
    private readonly List<MembershipStep> _members = [];
    private readonly List<MovedArticles> _moves = [];
    private readonly List<EndedStory> _merges = [];
    private readonly List<string[]> _kept = [];
    private readonly List<string[]> _lifted = [];
    private readonly List<Judgement> _judgements = [];

    /// <summary>The facts for the stories, in order.</summary>
    public BatchFacts Facts { get; } = new(action.By, action.Id);

    /// <summary>What could not be brought back.</summary>
    public List<string> NotRestored { get; } = [];

    /// <summary>Who goes where.</summary>
    public IReadOnlyList<MembershipStep> Members => _members;

    /// <summary>The articles that go to another partition; null for none.</summary>
    public HandOver? HandOver { get; set; }

    /// <summary>What was done, for the record.</summary>
    public ActionOutcome Outcome => new()
    {
        Steps = AnalystStep.Write(_steps),
        Moves = _moves,
        Merges = _merges,
        Kept = _kept,
        Lifted = _lifted,
        Judgements = _judgements,
        NotRestored = NotRestored,
    };

    /// <summary>True for a story that the engine can still change.</summary>
    public bool IsLive(StoryId story) => story.Partition == partition && engine.MembersOf(story.Position).Count > 0;

    /// <summary>The story that the engine has an article in; null when it has none.</summary>
    public StoryId? Holder(long article) => engine.StoryOf(article) is { } story ? Id(story) : null;

    /// <summary>The decision on an article of this partition; null when there is none.</summary>
    public async Task<RecordedDecision?> Placed(string article, CancellationToken cancellation) =>
        article.Length > 0 && await store.Decision(partition.Workspace, new ArticleId(article), cancellation) is { } decision && decision.Story.Partition == partition ? decision : null;

    /// <summary>Where a story has gone on to; null when that is not here.</summary>
    public async Task<StoryTrace?> Trace(string story, CancellationToken cancellation) =>
        StoryId.IsId(story) && await store.Trace(new StoryId(story), cancellation) is { } trace && trace.Story.Partition == partition ? trace : null;

    /// <summary>Notes a judgement that no step shows.</summary>
    public void Judge(Judgement judgement) => _judgements.Add(judgement);

    /// <summary>Asks the engine; answers why it refused, or null when it is done and noted.</summary>
    public async Task<string?> Run(AnalystStep step, CancellationToken cancellation)
    {
        var known = (await store.Vectors(partition, StepVectors.Needed(engine, step), cancellation)).ToDictionary(v => v.Position);
        var anchors = new Dictionary<long, string>();
        foreach (var story in StepVectors.Stories(engine, step))
        {
            anchors[story] = Anchor(story, known);
        }

        var outcome = engine.Apply(step, article => known[article].Vector);
        if (outcome.Refused is not null)
        {
            return outcome.Refused;
        }

        _steps.Add(step);
        foreach (var merge in outcome.Merges)
        {
            End(Id(merge.From), Id(merge.Into));
            Judge(new Judgement(AnalystCommandKind.Link, [anchors[merge.Into], anchors[merge.From]]));
        }

        foreach (var group in outcome.Moves.GroupBy(m => (m.From, m.Into)))
        {
            Moved(outcome, group.Key.From, group.Key.Into, [.. group.Select(m => known[m.Article].Article)], anchors.GetValueOrDefault(group.Key.Into, ""), Anchor(group.Key.From, known));
        }

        Pairs(step, outcome, anchors);
        return null;
    }

    private void Moved(AnalystOutcome outcome, long fromNumber, long intoNumber, List<ArticleId> articles, string with, string apart)
    {
        var (from, founded) = (Id(fromNumber), outcome.Founded == intoNumber);
        StoryId? into = intoNumber < 0 ? null : Id(intoNumber);
        if (into is { } ends && outcome.Ended.Contains(fromNumber))
        {
            End(from, ends);
        }
        else
        {
            _moves.Add(new MovedArticles([.. articles.Select(a => a.Value)], from.Value, into?.Value, founded));
            Facts.Remove(from, into, articles, action.Position);
            if (into is { } home)
            {
                _members.Add(new MembershipStep(from, home, articles, Why(from, founded)));
                Facts.Enter(home, from, articles, action.Position);
            }
        }

        if (into is not null)
        {
            foreach (var article in articles)
            {
                Judge(new Judgement(AnalystCommandKind.Place, [article.Value, with, apart]));
                with = with.Length == 0 ? article.Value : with;
            }
        }
    }

    private void End(StoryId from, StoryId into)
    {
        _merges.Add(new EndedStory(from.Value, into.Value));
        _members.Add(new MembershipStep(from, into, null, ""));
        Facts.Merge(new StoryMergeRecord(from, into), action.Position);
    }

    /// <summary>A move or split keeps its two stories apart by itself; only a word of its own is told to the stories.</summary>
    private void Pairs(AnalystStep step, AnalystOutcome outcome, Dictionary<long, string> anchors)
    {
        _kept.AddRange(outcome.Kept.Select(p => new[] { Id(p.A).Value, Id(p.B).Value }));
        _lifted.AddRange(outcome.Lifted.Select(p => new[] { Id(p.A).Value, Id(p.B).Value }));
        if (step.Kind is not (AnalystStepKind.Apart or AnalystStepKind.Allow))
        {
            return;
        }

        var apart = step.Kind == AnalystStepKind.Apart;
        foreach (var pair in apart ? outcome.Kept : outcome.Lifted)
        {
            Facts.Pair(Id(pair.A), Id(pair.B), apart, action.Position);
            Judge(new Judgement(apart ? AnalystCommandKind.Separate : AnalystCommandKind.Allow, [anchors.GetValueOrDefault(pair.A, ""), anchors.GetValueOrDefault(pair.B, "")]));
        }
    }

    private string Anchor(long story, Dictionary<long, StoredVector> known) =>
        engine.MembersOf(story) is { Count: > 0 } members && known.TryGetValue(members.Min(), out var first) ? first.Article.Value : "";

    private string Why(StoryId from, bool founded) =>
        $"{(founded ? "split off" : "moved here")} from {from.Value} by {action.By}{(action.Reason.Length == 0 ? "" : $": {action.Reason}")}";

    private StoryId Id(long number) => StoryId.Founded(partition, number);
}
