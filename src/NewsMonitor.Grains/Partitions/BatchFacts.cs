using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Grains.Partitions;

/// <summary>Collects the facts of one commit, in order; articles that join one story without anything between them are one fact. Pure.</summary>
internal sealed class BatchFacts
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

    /// <summary>An article of the story has a new version.</summary>
    public void Revise(StoryId story, ArticleId article, long position) =>
        Append(new StoryFact { StoryId = story, Number = 0, Kind = StoryFactKind.Revise, Articles = [article], Position = position });

    /// <summary>A story ends in another; the store knows its articles.</summary>
    public void Merge(StoryMergeRecord merge, long position)
    {
        Append(new StoryFact { StoryId = merge.Into, Number = 0, Kind = StoryFactKind.Absorb, Other = merge.From, Position = position });
        Append(new StoryFact { StoryId = merge.From, Number = 0, Kind = StoryFactKind.Retire, Other = merge.Into, Position = position });
    }

    private void Append(StoryFact fact)
    {
        _lastOfStory[fact.StoryId] = _facts.Count;
        _facts.Add(fact);
    }
}
