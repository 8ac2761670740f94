using NewsMonitor.Clustering;
using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Grains.Partitions;

/// <summary>What was decided on one stretch of the log, in the store's nouns.</summary>
internal sealed class Batch
{
    private readonly Dictionary<ArticleId, StoryId> _placed = [];
    private readonly Dictionary<StoryId, StoryId> _merged = [];

    public List<RecordedDecision> Decisions { get; } = [];

    public List<QuarantineItem> Quarantined { get; } = [];

    public BatchFacts Facts { get; } = new();

    /// <summary>The stories that go to other parts of the language.</summary>
    public List<StoryGive> Gives { get; } = [];

    /// <summary>The articles that came from other parts.</summary>
    public List<Adoption> Adopted { get; } = [];

    /// <summary>What is said to other parts.</summary>
    public List<PartExchange> Exchange { get; } = [];

    /// <summary>What came of what other parts said.</summary>
    public List<EntryOutcome> Outcomes { get; } = [];

    /// <summary>Notes what the engine decided about an entry's article.</summary>
    public void Add(PartitionKey partition, LogEntry entry, ClusterOutcome outcome, string engine)
    {
        var story = StoryId.Founded(partition, outcome.Story);
        var merges = outcome.Merges.Select(m => new StoryMergeRecord(StoryId.Founded(partition, m.From), StoryId.Founded(partition, m.Into))).ToList();
        Decisions.Add(new RecordedDecision
        {
            Article = entry.Article!.Id,
            Position = entry.Position,
            Decided = story,
            Story = story,
            Decision = new Decision
            {
                Probability = outcome.Probability,
                Evidence = outcome.Evidence,
                RunnerUp = outcome.RunnerUp is { } other ? new RunnerUp(StoryId.Founded(partition, other.Story), other.Probability) : null,
                By = DecidedBy.Engine,
                Outcome = outcome.Uncertain ? "uncertain" : outcome.Outcome.ToString().ToLowerInvariant(),
                Engine = engine,
                Why = WhySentence.Of(outcome),
            },
            Merges = merges,
            Vector = outcome.Vector,
        });
        _placed[entry.Article.Id] = story;
        Facts.Add(story, entry.Article.Id, entry.Position);
        foreach (var merge in merges)
        {
            Facts.Merge(merge, entry.Position);
            _merged[merge.From] = merge.Into;
        }
    }

    /// <summary>Notes that an article came from another part, in a story of this.</summary>
    public void Adopt(ArticleId article, StoryId story, ReadOnlyMemory<byte> vector)
    {
        Adopted.Add(new Adoption(article, story, vector));
        _placed[article] = story;
    }

    /// <summary>The story that an article was put in on this stretch; null when it was not.</summary>
    public StoryId? StoryOf(ArticleId article) => _placed.TryGetValue(article, out var story) ? story : null;

    /// <summary>The story that goes on where a story ended on this stretch.</summary>
    public StoryId Survivor(StoryId story)
    {
        while (_merged.TryGetValue(story, out var into))
        {
            story = into;
        }

        return story;
    }
}
