using NewsMonitor.Model;

namespace NewsMonitor.Storage;

/// <summary>A story's next version.</summary>
public sealed record StoryCommit
{
    /// <summary>The head as it is from here on; its version is one more than the stored one.</summary>
    public required StoryHead Head { get; init; }

    /// <summary>What subscribers are told.</summary>
    public required StoryUpdate Update { get; init; }

    /// <summary>What the composer remembers of the story, in its own versioned form.</summary>
    public required string Memory { get; init; }

    /// <summary>Articles that join, with the times that order them.</summary>
    public IReadOnlyList<Article> Added { get; init; } = [];

    /// <summary>Articles that leave.</summary>
    public IReadOnlyList<ArticleId> Removed { get; init; } = [];
}
