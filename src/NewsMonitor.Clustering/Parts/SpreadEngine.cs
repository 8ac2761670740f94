using System.Numerics;

namespace NewsMonitor.Clustering;

/// <summary>
/// A language spread over parts, each with an engine of its own. An article goes to the part that <see cref="PartRule"/> says, copies to their original's. A story is offered to
/// the parts where its event may be when it has 1, 2, 4, 8 … articles, and after merges; what another part has of it is one story with it from then on, and each part goes on with
/// its own piece. Deterministic; not thread-safe.
/// </summary>
public sealed class SpreadEngine
{
    private readonly ClusterEngine[] engines;
    private readonly PartRule rule;
    private readonly StoryGroups groups = new();
    private readonly Func<TimeSpan>? clock;
    private readonly TimeSpan[] loads;
    private readonly int asked;

    /// <summary>Makes empty engines.</summary>
    /// <param name="resources">The model and the background table of the language.</param>
    /// <param name="parts">How many parts; with 1 it decides as one engine does.</param>
    /// <param name="options">How each engine decides and how much it keeps.</param>
    /// <param name="clock">What the parts' work is measured by; nothing is decided by it. Null to measure nothing.</param>
    public SpreadEngine(ClusterResources resources, int parts, ClusterOptions? options = null, Func<TimeSpan>? clock = null)
    {
        rule = new PartRule(resources.Background, parts);
        engines = [.. Enumerable.Range(0, parts).Select(_ => new ClusterEngine(resources, options))];
        loads = new TimeSpan[parts];
        asked = (options ?? new ClusterOptions()).PartTerms;
        this.clock = clock;
    }

    /// <summary>The time that each part has worked, deciding and answering offers.</summary>
    public IReadOnlyList<TimeSpan> Loads => loads;

    /// <summary>Of all that time, what was spent on asking and answering.</summary>
    public TimeSpan Asking { get; private set; }

    /// <summary>How many offers the parts have answered, all together.</summary>
    public long Answers { get; private set; }

    /// <summary>How many stories live in all parts; each piece of a story counts.</summary>
    public int StoryCount => engines.Sum(engine => engine.StoryCount);

    /// <summary>How often each part hit its bounds.</summary>
    public IEnumerable<EngineLimits> Limits => engines.Select(engine => engine.Limits);

    /// <summary>The story that holds an article, by the name that it goes by over all parts; null when it is unknown or its story has been closed.</summary>
    public long? StoryOf(long article) => PieceOf(article) is { } piece ? groups.NameOf(piece) : null;

    /// <summary>The story that holds an article in its own part; null when it is unknown or its story has been closed.</summary>
    public long? PieceOf(long article) => PartOf(article) is var part and >= 0 ? engines[part].StoryOf(article) : null;

    /// <summary>Decides where an article belongs, and puts it there.</summary>
    /// <exception cref="ArgumentException">The article's number is not larger than all of its part before.</exception>
    public SpreadOutcome Assign(ClusterArticle article)
    {
        var began = Now();
        var likely = engines.Length == 1 ? [0] : rule.Likely(article.Features, asked);
        var part = article.CopyOf is { } original && PartOf(original) is var home and >= 0 ? home : likely is [var own, ..] ? own : 0;
        var decision = engines[part].Assign(article);
        var story = engines[part].StoryOf(article.Number) ?? decision.Story;
        var size = engines[part].SizeOf(story);
        var asks = engines.Length > 1 && decision.Outcome != OutcomeKind.Copy && (BitOperations.IsPow2(size) || decision.Merges.Count > 0);
        loads[part] += Now() - began;
        var merges = decision.Merges.Select(merge => groups.Join(merge.From, merge.Into)).OfType<StoryMerge>().ToList();
        if (asks)
        {
            merges.AddRange(Ask(part, story, likely));
        }

        return new SpreadOutcome(part, decision, merges);
    }

    /// <summary>Time passes in every part.</summary>
    public void Tick(DateTimeOffset time)
    {
        for (var part = 0; part < engines.Length; part++)
        {
            var began = Now();
            engines[part].Tick(time);
            loads[part] += Now() - began;
        }

        groups.Keep(piece => Array.Exists(engines, engine => engine.SizeOf(piece) > 0));
    }

    // What other parts have of the offered story is one with it: the part that fits best first, of equal ones the first.
    private IEnumerable<StoryMerge> Ask(int part, long story, IReadOnlyList<int> likely)
    {
        var found = new List<StoryMatch>();
        var began = Now();
        var offer = engines[part].Offer(story);
        Spend(part, began);
        foreach (var other in offer is null ? [] : likely.Where(other => other != part))
        {
            began = Now();
            found.AddRange(engines[other].Match(offer!) is { } match ? [match] : []);
            Spend(other, began);
            Answers++;
        }

        return found.OrderByDescending(match => match.Score).Select(match => groups.Join(story, match.Story)).OfType<StoryMerge>();
    }

    private void Spend(int part, TimeSpan began)
    {
        var spent = Now() - began;
        loads[part] += spent;
        Asking += spent;
    }

    private int PartOf(long article) => Array.FindIndex(engines, engine => engine.StoryOf(article) is not null);

    private TimeSpan Now() => clock?.Invoke() ?? TimeSpan.Zero;
}
