namespace NewsMonitor.Clustering;

/// <summary>What an analyst's word changed.</summary>
public sealed record AnalystOutcome
{
    /// <summary>Why nothing was changed; null when it was done.</summary>
    public string? Refused { get; init; }

    /// <summary>The articles that changed their story by being moved, copies included, each with the story it left and the one it is in.</summary>
    public IReadOnlyList<ArticleMove> Moves { get; init; } = [];

    /// <summary>The stories that became part of another, in order.</summary>
    public IReadOnlyList<StoryMerge> Merges { get; init; } = [];

    /// <summary>The story that was founded; null for none.</summary>
    public long? Founded { get; init; }

    /// <summary>The stories that ended because nothing is left in them.</summary>
    public IReadOnlyList<long> Ended { get; init; } = [];

    /// <summary>The pairs of stories that are kept apart from here on and were not before.</summary>
    public IReadOnlyList<StoryPair> Kept { get; init; } = [];

    /// <summary>The pairs of stories that were kept apart and are no more.</summary>
    public IReadOnlyList<StoryPair> Lifted { get; init; } = [];

    /// <summary>Nothing was changed, for a reason.</summary>
    internal static AnalystOutcome No(string reason) => new() { Refused = reason };
}
