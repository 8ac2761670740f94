namespace NewsMonitor.Clustering;

/// <summary>One part of a language that is spread: an engine with numbers of its own, as a log of its own gives them, and the articles of the stories that may still go to another part.</summary>
/// <param name="engine">The engine.</param>
/// <param name="keeps">Whether stories may go.</param>
internal sealed class EnginePart(ClusterEngine engine, bool keeps)
{
    // The article at each place of this part's log, by the number it has over all parts.
    private readonly List<long> names = [];
    private readonly Dictionary<long, List<ClusterArticle>> small = [];

    public ClusterEngine Engine => engine;

    /// <summary>How long it has worked.</summary>
    public TimeSpan Load { get; set; }

    /// <summary>What a story is called over all parts: the article that founded it.</summary>
    public long NameOf(long story) => names[(int)story];

    /// <summary>A decision in numbers that hold over all parts.</summary>
    public ClusterOutcome Named(ClusterOutcome decision) => decision with
    {
        Story = NameOf(decision.Story),
        Merges = [.. decision.Merges.Select(merge => new StoryMerge(NameOf(merge.From), NameOf(merge.Into)))],
        RunnerUp = decision.RunnerUp is { } other ? other with { Story = NameOf(other.Story) } : null,
    };

    /// <summary>Decides on an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="copyOf">Where in this part its original is; null when it is no copy of one.</param>
    /// <param name="place">Where it is in this part.</param>
    public ClusterOutcome Assign(ClusterArticle article, long? copyOf, out long place)
    {
        var here = Place(article, copyOf);
        place = here.Number;
        var decision = engine.Assign(here);
        Keep(engine.StoryOf(place), here, decision.Merges);
        return decision;
    }

    /// <summary>Takes a story out; answers with its articles as they stand here, in order.</summary>
    public IReadOnlyList<(ClusterArticle Article, long Name)> Take(long story)
    {
        var members = engine.MembersOf(story).ToHashSet();
        engine.Withdraw([.. members], static _ => default);
        return small.Remove(story, out var articles) ? [.. articles.Where(a => members.Contains(a.Number)).OrderBy(a => a.Number).Select(a => (a, names[(int)a.Number]))] : [];
    }

    /// <summary>Puts the articles of another part's story into one of this; answers where each is.</summary>
    public IEnumerable<(long Name, long Place)> Adopt(IReadOnlyList<(ClusterArticle Article, long Name)> coming, long into)
    {
        var moved = new Dictionary<long, long>();
        foreach (var (article, name) in coming)
        {
            var here = Place(article with { Number = name }, article.CopyOf is { } original && moved.TryGetValue(original, out var place) ? place : null);
            moved[article.Number] = here.Number;
            engine.Replay(here, into, []);
            Keep(into, here, []);
            yield return (name, here.Number);
        }
    }

    /// <summary>Time passes.</summary>
    public void Tick(DateTimeOffset time)
    {
        engine.Tick(time);
        foreach (var gone in small.Keys.Where(story => engine.SizeOf(story) == 0).ToList())
        {
            small.Remove(gone);
        }
    }

    private ClusterArticle Place(ClusterArticle article, long? copyOf)
    {
        names.Add(article.Number);
        return article with { Number = names.Count - 1, CopyOf = copyOf };
    }

    private void Keep(long? story, ClusterArticle article, IReadOnlyList<StoryMerge> merges)
    {
        if (!keeps || story is not { } at)
        {
            return;
        }

        foreach (var merge in merges)
        {
            if (small.Remove(merge.From, out var from) && small.TryGetValue(merge.Into, out var into))
            {
                into.AddRange(from);
            }
            else
            {
                small.Remove(merge.Into);
            }
        }

        if (engine.SizeOf(at) == 1)
        {
            small.TryAdd(at, []);
        }

        if (small.TryGetValue(at, out var articles))
        {
            articles.Add(article);
            if (!engine.IsSmall(at))
            {
                small.Remove(at);
            }
        }
    }
}
