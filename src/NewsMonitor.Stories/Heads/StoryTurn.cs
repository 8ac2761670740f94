using NewsMonitor.Model;

namespace NewsMonitor.Stories.Heads;

/// <summary>What a story's next version is made from.</summary>
public sealed record StoryTurn
{
    /// <summary>The story.</summary>
    public required StoryId Story { get; init; }

    /// <summary>Its partition.</summary>
    public required PartitionKey Partition { get; init; }

    /// <summary>The facts after those that are applied, in number order; at least one.</summary>
    public required IReadOnlyList<StoryFact> Facts { get; init; }

    /// <summary>Every article that the facts name, in its newest version.</summary>
    public required IReadOnlyDictionary<ArticleId, Article> Articles { get; init; }

    /// <summary>Why each of the articles is where it is, as far as it was recorded.</summary>
    public IReadOnlyDictionary<ArticleId, Placement> Placements { get; init; } = new Dictionary<ArticleId, Placement>();

    /// <summary>The articles of the story after these facts, in the order in which they came: needed when articles leave, for then the story is told anew. Of a large story its beginning and its end.</summary>
    public IReadOnlyList<Article>? Remaining { get; init; }

    /// <summary>Now.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>True when articles leave.</summary>
    public bool TellsAnew => Facts.Any(f => f.Kind == StoryFactKind.Remove);
}

/// <summary>Why an article is where it is.</summary>
/// <param name="Decision">The decision as recorded.</param>
/// <param name="Decided">The story that it was put in; another than it stands in when stories ended in others.</param>
public sealed record Placement(Decision Decision, StoryId Decided);
