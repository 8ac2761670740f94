using NewsMonitor.Model;

namespace NewsMonitor.Clustering;

/// <summary>
/// Puts the articles of one partition into stories, one after the other, by the formulas of a measured recipe: TF-IDF centroids with streaming document frequencies,
/// an inverted index, boosted trees over features of article and story, and repair by merging. The same calls in the same order give the same results in every process.
/// One caller at a time.
/// </summary>
public sealed partial class ClusterEngine
{
    private readonly ClusterOptions options;
    private readonly PairModel model;
    private readonly TermTable terms;
    private readonly RecurringLines lines;
    private readonly StoryTable stories;
    private readonly VectorBuilder builder;
    private readonly PairScorer scorer;
    private readonly CandidateFinder finder;
    private readonly Separations separations = new();
    private readonly TermPlaces places = new();
    private readonly Meeting meeting = new();
    private readonly double[] row = new double[FeatureNames.Count];
    private long now = Moment.Unknown;
    private long lastNumber = -1;

    /// <summary>Makes an empty engine.</summary>
    /// <param name="resources">The model and the background table of the partition's language.</param>
    /// <param name="options">How to decide and how much to keep; the defaults when null.</param>
    public ClusterEngine(ClusterResources resources, ClusterOptions? options = null)
    {
        this.options = options ?? new ClusterOptions();
        if (ClusterOptionsValidator.Faults(this.options) is { Count: > 0 } faults)
        {
            throw new ArgumentException(string.Join(' ', faults), nameof(options));
        }

        model = resources.Model;
        terms = new TermTable(resources.Background, this.options.MaxTerms);
        lines = new RecurringLines(this.options.MaxLines, this.options.RecurringLine);
        stories = new StoryTable(terms, this.options);
        builder = new VectorBuilder(terms, lines, this.options);
        scorer = new PairScorer(terms, stories);
        finder = new CandidateFinder(stories, scorer, this.options);
        EngineVersion = $"engine-1/{model.Name}/background-{resources.Background.Documents}x{resources.Background.Count}";
    }

    /// <summary>Names the engine, its model and its table: decisions of one version are comparable.</summary>
    public string EngineVersion { get; }

    /// <summary>How many stories live, awake or asleep.</summary>
    public int StoryCount => stories.Count;

    /// <summary>How many of them are awake.</summary>
    public int AwakeCount => stories.Awake.Count;

    /// <summary>How many terms are remembered.</summary>
    public int TermCount => terms.Count;

    /// <summary>The story that an article is in now; null when it is unknown or its story has been closed.</summary>
    public long? StoryOf(long article) => stories.TryGetOf(article, out var story) ? story.Number : null;

    /// <summary>The members of a live story by number, copies included; empty when it does not live.</summary>
    public IReadOnlyList<long> MembersOf(long story) => stories.TryGet(story, out var found) ? found.Members.ConvertAll(member => member.Number) : [];

    /// <summary>Decides where an article belongs, and puts it there.</summary>
    /// <exception cref="ArgumentException">The article's number is not larger than all before.</exception>
    public ClusterOutcome Assign(ClusterArticle article)
    {
        Begin(article);
        if (article.CopyOf is { } original && stories.TryGetOf(original, out var home))
        {
            return Follow(article, original, home);
        }

        var source = SourceOf(article);
        var vector = builder.Build(article, source);
        var candidates = Score(vector);
        var best = Best(candidates, besides: null);
        var joins = best is { } b && b.Score >= options.JoinScore;
        var story = joins ? best!.Value.Story : stories.Found(article.Number, now);
        var explanation = Explain(article, vector, candidates, best, joins);
        var others = joins ? Others(candidates, story) : [];
        Put(article, vector, source, story, joins ? best!.Value.Dots : default);
        var merges = Repair(story, others);
        var stored = VectorCodec.Write(vector, terms);
        Tidy();
        return explanation with { Vector = stored, Merges = merges };
    }

    /// <summary>Applies a recorded decision again: the same changes as when it was made, without deciding. Under other bounds than then, it still ends in the recorded story.</summary>
    /// <param name="article">The article as it was then.</param>
    /// <param name="story">The story it was put in; its own number when it founded one.</param>
    /// <param name="merges">The merges that followed, in order.</param>
    public ClusterOutcome Replay(ClusterArticle article, long story, IReadOnlyList<StoryMerge> merges)
    {
        Begin(article);
        if (article.CopyOf is { } original && stories.TryGetOf(original, out var home) && home.Number == story)
        {
            return Follow(article, original, home);
        }

        var source = SourceOf(article);
        var vector = builder.Build(article, source);
        scorer.Set(vector);
        var joins = stories.TryGet(story, out var found);
        found ??= stories.Found(story, now);
        Put(article, vector, source, found, joins ? scorer.Dots(found) : default);
        foreach (var merge in merges)
        {
            if (stories.TryGet(merge.From, out var from))
            {
                Join(from, Live(merge.Into));
            }
        }

        var stored = VectorCodec.Write(vector, terms);
        Tidy();
        return new ClusterOutcome
        {
            Story = story,
            Outcome = joins ? OutcomeKind.Joined : OutcomeKind.Founded,
            Merges = merges,
            Vector = stored,
        };
    }

    /// <summary>Time passes: stories that have waited long fall asleep, and after longer are closed. A time before an earlier one changes nothing.</summary>
    public void Tick(DateTimeOffset time)
    {
        now = Moment.Later(now, time.UtcTicks);
        while (stories.Awake.Oldest is { } idle && Waited(idle) > options.SleepAfter.Ticks)
        {
            stories.Sleep(idle);
        }

        while (stories.Asleep.Oldest is { } gone && Waited(gone) > options.CloseAfter.Ticks)
        {
            Close(gone);
        }

        Tidy();
    }

    // A story that decisions name lives, unless bounds were higher when they were recorded: then it begins anew.
    private Story Live(long story) => stories.TryGet(story, out var live) ? live : stories.Found(story, now);

    private static ulong SourceOf(ClusterArticle article) => article.Source is { Length: > 0 } source ? StableHash.Place(source) : 0;

    private void Begin(ClusterArticle article)
    {
        if (article.Number <= lastNumber)
        {
            throw new ArgumentException($"Article {article.Number} comes after {lastNumber}: articles are taken in the order of their numbers.", nameof(article));
        }

        lastNumber = article.Number;
    }

    // A story touched before the first tick counts from the first tick on.
    private long Waited(Story story)
    {
        if (story.Touched == Moment.Unknown)
        {
            story.Touched = now;
        }

        return now - story.Touched;
    }

    private void Close(Story story)
    {
        separations.Forget(story.Number);
        stories.Remove(story);
    }

    private ClusterOutcome Follow(ClusterArticle article, long original, Story home)
    {
        var followed = home.Members.Find(member => member.Number == original);
        stories.Enlist(home, new StoryMember(article.Number, followed.Follows ? followed.CopyOf : original, followed.Text));
        stories.Touch(home, now);
        Tidy();
        return new ClusterOutcome
        {
            Story = home.Number,
            Outcome = OutcomeKind.Copy,
            Probability = 1,
            Evidence = [new Evidence(EvidenceKinds.Copy, "the same text", 1)],
        };
    }

    private List<Candidate> Score(ArticleVector vector)
    {
        scorer.Set(vector);
        var candidates = finder.Find(vector);
        if (candidates.Count > 0)
        {
            scorer.Expect(candidates[0].Story, candidates[0].Meeting);
        }

        var next = 0;
        foreach (ref var candidate in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(candidates))
        {
            if (++next < candidates.Count)
            {
                scorer.Expect(candidates[next].Story, candidates[next].Meeting);
            }

            scorer.Measure(candidate.Story, candidate.Meeting, candidate.Dots, row);
            candidate.Score = model.Score(row);
        }

        return candidates;
    }

    // The highest score; ties go to the story founded earlier.
    private static Candidate? Best(List<Candidate> candidates, Story? besides)
    {
        Candidate? best = null;
        foreach (var candidate in candidates)
        {
            if (candidate.Story != besides
                && (best is not { } b || candidate.Score > b.Score || (candidate.Score == b.Score && candidate.Story.Number < b.Story.Number)))
            {
                best = candidate;
            }
        }

        return best;
    }

    // Adds the article to a story, then counts its terms, capitals and lines.
    private void Put(ClusterArticle article, ArticleVector vector, ulong source, Story story, in StoryDots dots)
    {
        stories.Add(story, vector, dots);
        stories.Enlist(story, new StoryMember(article.Number, -1, article.Number));
        stories.Touch(story, now);
        terms.Documents++;
        builder.CountMet(article.Features);
        foreach (var line in article.Features.Lines)
        {
            lines.Add(RecurringLines.Place(source, line));
        }
    }

    // The other stories that the article resembles, best first.
    private List<Story> Others(List<Candidate> candidates, Story story) =>
    [
        .. candidates.Where(candidate => candidate.Story != story && candidate.Score >= options.MergeLookScore)
            .OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.Story.Number)
            .Take(options.MergeLooks).Select(candidate => candidate.Story),
    ];

    private List<StoryMerge> Repair(Story story, List<Story> others)
    {
        var merges = new List<StoryMerge>();
        foreach (var other in others)
        {
            if (Repair(story, other) is { } merge)
            {
                merges.Add(merge);
                story = story.Number == merge.Into ? story : other;
            }
        }

        return merges;
    }

    // Two stories that one article resembles: if one is small and its members fit the other, they are one.
    private StoryMerge? Repair(Story a, Story b)
    {
        var (small, large) = a.Size <= b.Size ? (a, b) : (b, a);
        if (small.Size > options.MergeMembers || small.Kept is null || separations.Holds(a.Number, b.Number))
        {
            return null;
        }

        var sum = 0.0;
        foreach (var member in small.Kept)
        {
            sum += ScoreOf(member, large);
        }

        if (small.Kept.Count == 0 || sum / small.Kept.Count < options.MergeScore)
        {
            return null;
        }

        var (from, into) = a.Number < b.Number ? (b, a) : (a, b);
        Join(from, into);
        return new StoryMerge(from.Number, into.Number);
    }

    private void Join(Story from, Story into)
    {
        if (from.Touched > into.Touched || into.Asleep)
        {
            stories.Touch(into, Moment.Later(from.Touched, into.Touched));
        }

        separations.Merge(from.Number, into.Number);
        stories.Merge(from, into, Squares.Between(from, into, places));
    }
}
