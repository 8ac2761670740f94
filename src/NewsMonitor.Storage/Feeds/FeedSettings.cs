namespace NewsMonitor.Storage;

/// <summary>What someone set for a feed.</summary>
public sealed record FeedSettings
{
    /// <summary>Where it is visited.</summary>
    public required string Url { get; init; }

    /// <summary>A name of the operator's own; null: the feed's title.</summary>
    public string? Title { get; init; }

    /// <summary>The site that it belongs to; null when nobody said.</summary>
    public string? Site { get; init; }

    /// <summary>The publisher of its items; null: as feed, item or page declare.</summary>
    public string? Outlet { get; init; }

    /// <summary>The language of items that do not say theirs; null: as the feed declares, else detected.</summary>
    public string? Language { get; init; }

    /// <summary>Whether the pages of its items are visited for their text.</summary>
    public FeedFullText FullText { get; init; }

    /// <summary>The time between two visits; null: the schedule's own rule.</summary>
    public TimeSpan? Every { get; init; }

    /// <summary>True: it is not visited.</summary>
    public bool Paused { get; init; }

    /// <summary>The operator's tags, in order.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}

/// <summary>Whether the pages of a feed's items are visited. Stored by the words of the API.</summary>
public enum FeedFullText
{
    /// <summary>Only when the item is a teaser.</summary>
    WhenShort,

    /// <summary>For every item.</summary>
    Always,

    /// <summary>For none.</summary>
    Never,
}
