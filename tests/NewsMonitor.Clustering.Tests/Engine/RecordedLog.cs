namespace NewsMonitor.Clustering.Tests;

/// <summary>A random log that is decided by an engine and recorded as a store would; another engine can apply the record.</summary>
internal sealed class RecordedLog(Newsroom newsroom, ClusterOptions options)
{
    private readonly ClusterEngine engine = Newsroom.Engine(options);
    private readonly List<Action<ClusterEngine>> record = [];
    private readonly Dictionary<long, ReadOnlyMemory<byte>> vectors = [];
    private readonly Dictionary<long, long> stories = [];
    private readonly Dictionary<long, long> ended = [];
    private long next;
    private double hours;

    /// <summary>All articles.</summary>
    public IReadOnlyCollection<long> Articles => stories.Keys;

    /// <summary>The story that the record has an article in at the end.</summary>
    public long StoryOf(long article)
    {
        var story = stories[article];
        while (ended.TryGetValue(story, out var into))
        {
            story = into;
        }

        return story;
    }

    /// <summary>Takes an article or a copy, merges two stories by hand, or lets time pass.</summary>
    public void Step(int kind, int a, int b)
    {
        switch (kind)
        {
            case 0:
                hours += b % 300;
                Tick(Newsroom.Start.AddHours(hours));
                break;
            case 1 when stories.Count > 0:
                Merge(engine.StoryOf(Any(a)), engine.StoryOf(Any(b)));
                break;
            case 2 when stories.Count > 0:
                Assign(newsroom.Article(next++, a % Newsroom.Topics, b, hours, copyOf: Any(b)));
                break;
            default:
                hours += b % 5;
                Assign(newsroom.Article(next++, a % Newsroom.Topics, b, hours, body: b % 3 != 0));
                break;
        }
    }

    /// <summary>An engine with other options that the record is applied to.</summary>
    public ClusterEngine Again(ClusterOptions other)
    {
        var again = Newsroom.Engine(other);
        record.ForEach(apply => apply(again));
        return again;
    }

    private void Tick(DateTimeOffset time)
    {
        engine.Tick(time);
        record.Add(again => again.Tick(time));
    }

    private void Assign(ClusterArticle article)
    {
        var outcome = engine.Assign(article);
        vectors[article.Number] = outcome.Vector;
        stories[article.Number] = outcome.Story;
        Note(outcome.Merges);
        record.Add(again => again.Replay(article, outcome.Story, outcome.Merges));
    }

    private void Merge(long? one, long? other)
    {
        if (one is not { } a || other is not { } b || a == b)
        {
            return;
        }

        var step = new AnalystStep { Kind = AnalystStepKind.Merge, Story = a, Other = b };
        Note(engine.Apply(step, article => vectors[article]).Merges);
        record.Add(again => again.Replay(step, article => vectors[article]));
    }

    private void Note(IReadOnlyList<StoryMerge> merges)
    {
        foreach (var merge in merges)
        {
            ended[merge.From] = merge.Into;
        }
    }

    private long Any(int chosen) => chosen % next;
}
