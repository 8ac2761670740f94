using NewsMonitor.Model;

namespace NewsMonitor.Stories.Heads;

/// <summary>A story's next version.</summary>
public sealed record ComposedStory
{
    /// <summary>The story from here on.</summary>
    public required ToldStory Story { get; init; }

    /// <summary>What subscribers are told; its cursor is given at commit.</summary>
    public required StoryUpdate Update { get; init; }

    /// <summary>Articles that joined.</summary>
    public required IReadOnlyList<Article> Added { get; init; }

    /// <summary>Articles that left.</summary>
    public required IReadOnlyList<ArticleId> Removed { get; init; }

    /// <summary>How what is told differs from the version before; null when it does not.</summary>
    public ToldChange? Change { get; init; }

    /// <summary>What is told of articles: those that came or changed, all that were read again when the story was told anew.</summary>
    public IReadOnlyList<ArticleTold> Articles { get; init; } = [];

    /// <summary>True when the book was written anew, so that what was stored of it leads astray.</summary>
    public bool Anew { get; init; }
}
