namespace NewsMonitor.Model;

/// <summary>An immutable fact about a story: numbered per story without gap, and by its cursor over all stories.</summary>
[GenerateSerializer, Immutable, Alias("nm.story-update")]
public sealed record StoryUpdate
{
    /// <summary>Where the update stands in the update log; given at commit.</summary>
    [Id(0)] public Cursor Cursor { get; init; }

    /// <summary>The workspace that the story lives in.</summary>
    [Id(1)] public required WorkspaceKey Workspace { get; init; }

    /// <summary>The story.</summary>
    [Id(2)] public required StoryId StoryId { get; init; }

    /// <summary>The story's version, from 1, without gap.</summary>
    [Id(3)] public required int Version { get; init; }

    /// <summary>When it was committed.</summary>
    [Id(4)] public required DateTimeOffset At { get; init; }

    /// <summary>What changed, in order.</summary>
    [Id(5)] public required IReadOnlyList<StoryChange> Changes { get; init; }

    /// <summary>The headline from here on.</summary>
    [Id(6)] public required string Headline { get; init; }

    /// <summary>The number of articles from here on, copies included.</summary>
    [Id(7)] public required int ArticleCount { get; init; }
}
