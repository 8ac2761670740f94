using NewsMonitor.Model;

namespace NewsMonitor.Storage;

/// <summary>A story's next version.</summary>
public sealed record StoryCommit
{
    /// <summary>The head as it is from here on; its version is one more than the stored one.</summary>
    public required StoryHead Head { get; init; }

    /// <summary>What subscribers are told.</summary>
    public required StoryUpdate Update { get; init; }

    /// <summary>What the composer remembers of the story, in its own versioned form; null leaves what is stored.</summary>
    public string? Memory { get; init; }

    /// <summary>What of the story's telling is different from the version before; null when nothing is.</summary>
    public ToldChange? Told { get; init; }

    /// <summary>What is told of articles: those that joined or changed, or all of them when the story was told anew.</summary>
    public IReadOnlyList<ArticleTold> Articles { get; init; } = [];

    /// <summary>False for a version that time alone made: the story keeps its place among the latest. Default true.</summary>
    public bool Moves { get; init; } = true;

    /// <summary>Articles that join, with the times that order them.</summary>
    public IReadOnlyList<Article> Added { get; init; } = [];

    /// <summary>Articles that leave.</summary>
    public IReadOnlyList<ArticleId> Removed { get; init; } = [];
}
