namespace NewsMonitor.Model;

/// <summary>One thing that a watch told: a place in its stream.</summary>
public sealed record WatchEntry
{
    /// <summary>The watch.</summary>
    public required string Watch { get; init; }

    /// <summary>Its number in the watch's stream: 1, 2, 3 … without gap; 0 before it is committed.</summary>
    public long Sequence { get; init; }

    /// <summary>Why it was told.</summary>
    public required TellingKind Kind { get; init; }

    /// <summary>The story.</summary>
    public required StoryId Story { get; init; }

    /// <summary>The first version that is told with it.</summary>
    public required int From { get; init; }

    /// <summary>The last.</summary>
    public required int To { get; init; }

    /// <summary>The sequence of the last version's update in the update log.</summary>
    public required long Update { get; init; }

    /// <summary>When it was told.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The headline at the last version.</summary>
    public required string Headline { get; init; }

    /// <summary>The number of articles at the last version.</summary>
    public required int ArticleCount { get; init; }
}
