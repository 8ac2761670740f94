using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Grains.Partitions;

/// <summary>Collects the facts of one commit, in order; articles that join one story without anything between them are one fact. Pure.</summary>
/// <param name="by">The analyst whose word the facts are; null for the machine's.</param>
/// <param name="action">The analyst's action; null for the machine's.</param>
internal sealed class BatchFacts(string? by = null, string? action = null)
{
    private readonly List<StoryFact> _facts = [];
    private readonly Dictionary<StoryId, int> _lastOfStory = [];

    /// <summary>The facts so far; their numbers are given by the store.</summary>
    public IReadOnlyList<StoryFact> Facts => _facts;

    /// <summary>The stories touched, each once, in order of their first fact.</summary>
    public IEnumerable<StoryId> Stories => _facts.Select(f => f.StoryId).Distinct();

    /// <summary>An article joins a story.</summary>
    public void Add(StoryId story, ArticleId article, long position)
    {
        if (_lastOfStory.TryGetValue(story, out var last) && _facts[last].Kind == StoryFactKind.Add)
        {
            _facts[last] = _facts[last] with { Articles = [.. _facts[last].Articles, article] };
            return;
        }

        Append(new StoryFact { StoryId = story, Number = 0, Kind = StoryFactKind.Add, Articles = [article], Position = position });
    }

    /// <summary>Articles come from another story.</summary>
    public void Enter(StoryId story, StoryId from, IReadOnlyList<ArticleId> articles, long position) =>
        Append(new StoryFact { StoryId = story, Number = 0, Kind = StoryFactKind.Add, Articles = articles, Other = from, Position = position });

    /// <summary>Articles leave for another story, or for another partition.</summary>
    public void Remove(StoryId story, StoryId? into, IReadOnlyList<ArticleId> articles, long position) =>
        Append(new StoryFact { StoryId = story, Number = 0, Kind = StoryFactKind.Remove, Articles = articles, Other = into, Position = position });

    /// <summary>An article of the story has a new version.</summary>
    public void Revise(StoryId story, ArticleId article, long position) =>
        Append(new StoryFact { StoryId = story, Number = 0, Kind = StoryFactKind.Revise, Articles = [article], Position = position });

    /// <summary>A story ends in another; the store knows its articles.</summary>
    public void Merge(StoryMergeRecord merge, long position)
    {
        Append(new StoryFact { StoryId = merge.Into, Number = 0, Kind = StoryFactKind.Absorb, Other = merge.From, Position = position });
        Append(new StoryFact { StoryId = merge.From, Number = 0, Kind = StoryFactKind.Retire, Other = merge.Into, Position = position });
    }

    /// <summary>Two stories are kept apart from here on, or no more.</summary>
    public void Pair(StoryId a, StoryId b, bool apart, long position)
    {
        var kind = apart ? StoryFactKind.Apart : StoryFactKind.Allow;
        Append(new StoryFact { StoryId = a, Number = 0, Kind = kind, Other = b, Position = position });
        Append(new StoryFact { StoryId = b, Number = 0, Kind = kind, Other = a, Position = position });
    }

    /// <summary>A story's headline is set by hand; with neither words nor article the rule chooses again.</summary>
    public void Headline(StoryId story, HeadlinePin? pin, long position) => Append(new StoryFact
    {
        StoryId = story,
        Number = 0,
        Kind = StoryFactKind.Headline,
        Articles = pin?.ArticleId is { } article ? [new ArticleId(article)] : [],
        Text = pin?.Text,
        Position = position,
    });

    /// <summary>A note is written; null takes the last one back.</summary>
    public void Note(StoryId story, string? text, long position) =>
        Append(new StoryFact { StoryId = story, Number = 0, Kind = StoryFactKind.Note, Text = text, Position = position });

    private void Append(StoryFact fact)
    {
        _lastOfStory[fact.StoryId] = _facts.Count;
        _facts.Add(fact with { By = by, Action = action });
    }
}
