using NewsMonitor.Model;

namespace NewsMonitor.Storage;

/// <summary>A decision as the store keeps it.</summary>
public sealed record RecordedDecision
{
    /// <summary>The article.</summary>
    public required ArticleId Article { get; init; }

    /// <summary>Its log position.</summary>
    public required long Position { get; init; }

    /// <summary>The story it was put in at that position.</summary>
    public required StoryId Decided { get; init; }

    /// <summary>The story it stands in now; differs when stories merged or an analyst moved it.</summary>
    public required StoryId Story { get; init; }

    /// <summary>Why.</summary>
    public required Decision Decision { get; init; }

    /// <summary>The stories that ended when this article was placed, and where.</summary>
    public IReadOnlyList<StoryMergeRecord> Merges { get; init; } = [];

    /// <summary>The article's frozen vector, in the engine's own versioned form.</summary>
    public required ReadOnlyMemory<byte> Vector { get; init; }
}
