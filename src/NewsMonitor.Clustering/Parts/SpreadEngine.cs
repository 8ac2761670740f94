namespace NewsMonitor.Clustering;

/// <summary>
/// A language spread over parts, each with an engine of its own, as the service does it. An article goes to the part that <see cref="PartRule"/> says, copies to their original's.
/// A small story is offered to the parts where its event may be when it has 1, 2, 4, 8 … articles, and after merges; of those that have it the one that fits best takes it, with
/// all its articles. Deterministic; not thread-safe.
/// </summary>
public sealed class SpreadEngine
{
    private readonly EnginePart[] parts;
    private readonly PartRule rule;
    private readonly Dictionary<long, (int Part, long Number)> places = [];
    private readonly int asked;
    private readonly Func<TimeSpan>? clock;

    /// <summary>Makes empty engines.</summary>
    /// <param name="resources">The model and the background table of the language.</param>
    /// <param name="parts">How many parts; with 1 it decides as one engine does.</param>
    /// <param name="options">How each engine decides and how much it keeps.</param>
    /// <param name="clock">What the parts' work is measured by; nothing is decided by it. Null to measure nothing.</param>
    public SpreadEngine(ClusterResources resources, int parts, ClusterOptions? options = null, Func<TimeSpan>? clock = null)
    {
        rule = new PartRule(resources.Background, parts);
        this.parts = [.. Enumerable.Range(0, parts).Select(_ => new EnginePart(new ClusterEngine(resources, options), keeps: parts > 1))];
        asked = (options ?? new ClusterOptions()).PartTerms;
        this.clock = clock;
    }

    /// <summary>The time that each part has worked, deciding, answering offers and taking stories in.</summary>
    public IReadOnlyList<TimeSpan> Loads => [.. parts.Select(part => part.Load)];

    /// <summary>Of all that time, what was spent on asking, answering and moving.</summary>
    public TimeSpan Asking { get; private set; }

    /// <summary>How many offers the parts have answered, all together.</summary>
    public long Answers { get; private set; }

    /// <summary>How many articles went from one part to another, all together.</summary>
    public long Moved { get; private set; }

    /// <summary>How many stories live in all parts.</summary>
    public int StoryCount => parts.Sum(part => part.Engine.StoryCount);

    /// <summary>How often each part hit its bounds.</summary>
    public IEnumerable<EngineLimits> Limits => parts.Select(part => part.Engine.Limits);

    /// <summary>The story that holds an article, by the article that founded it; null when it is unknown or its story has been closed.</summary>
    public long? StoryOf(long article) => places.TryGetValue(article, out var place) && parts[place.Part].Engine.StoryOf(place.Number) is { } story ? parts[place.Part].NameOf(story) : null;

    /// <summary>Decides where an article belongs, and puts it there.</summary>
    public SpreadOutcome Assign(ClusterArticle article)
    {
        var began = Now();
        var likely = parts.Length == 1 ? [0] : rule.Likely(article.Features, asked);
        var original = article.CopyOf is { } copied && places.TryGetValue(copied, out var known) ? known : (Part: -1, Number: -1);
        var number = original.Part >= 0 ? original.Part : likely is [var own, ..] ? own : 0;
        var part = parts[number];
        var decision = part.Assign(article, original.Part >= 0 ? original.Number : null, out var place);
        places[article.Number] = (number, place);
        var story = part.Engine.StoryOf(place) ?? decision.Story;
        var asks = parts.Length > 1 && part.Engine.IsToShow(place, decision);
        part.Load += Now() - began;
        var named = part.Named(decision);
        return new SpreadOutcome(number, named, asks && Ask(number, story, likely) is { } went ? [.. named.Merges, went] : named.Merges);
    }

    /// <summary>Time passes in every part.</summary>
    public void Tick(DateTimeOffset time)
    {
        foreach (var part in parts)
        {
            var began = Now();
            part.Tick(time);
            part.Load += Now() - began;
        }
    }

    // The part that has the story takes it: the one that it fits best, of equal ones the first.
    private StoryMerge? Ask(int number, long story, IReadOnlyList<int> likely)
    {
        var began = Now();
        var offer = parts[number].Engine.Offer(story);
        Spend(number, began);
        (int Part, StoryMatch Match)? best = null;
        foreach (var other in offer is null ? [] : likely.Where(other => other != number))
        {
            began = Now();
            if (parts[other].Engine.Match(offer!) is { } match && (best is not { } b || match.Score > b.Match.Score))
            {
                best = (other, match);
            }

            Spend(other, began);
            Answers++;
        }

        return best is { } home ? Move(number, story, home.Part, home.Match.Story) : null;
    }

    private StoryMerge Move(int from, long story, int to, long into)
    {
        var began = Now();
        var merge = new StoryMerge(parts[from].NameOf(story), parts[to].NameOf(into));
        var leaving = parts[from].Take(story);
        Spend(from, began);
        began = Now();
        foreach (var (name, place) in parts[to].Adopt(leaving, into))
        {
            places[name] = (to, place);
            Moved++;
        }

        Spend(to, began);
        return merge;
    }

    private void Spend(int part, TimeSpan began)
    {
        var spent = Now() - began;
        parts[part].Load += spent;
        Asking += spent;
    }

    private TimeSpan Now() => clock?.Invoke() ?? TimeSpan.Zero;
}
