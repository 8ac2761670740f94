namespace NewsMonitor.Feeds.Scheduling;

/// <summary>What a feed and its server said about when to come again.</summary>
public sealed record VisitSigns
{
    /// <summary>The interval that the operator set; it wins over all but Retry-After and failures. Null for none.</summary>
    public TimeSpan? Fixed { get; init; }

    /// <summary>The feed's own word: ttl or the syndication module.</summary>
    public TimeSpan? Rhythm { get; init; }

    /// <summary>How long the answer may be kept by its cache headers.</summary>
    public TimeSpan? FreshFor { get; init; }

    /// <summary>Until when the server wants to be left alone.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>When the feed's items were published, in any order: their rhythm is the feed's.</summary>
    public IReadOnlyList<DateTimeOffset> Published { get; init; } = [];

    /// <summary>Hours of the day, UTC, in which the feed asks not to be read.</summary>
    public IReadOnlyList<int> SkipHours { get; init; } = [];

    /// <summary>How many visits in a row have failed, this one included; 0 after a good one.</summary>
    public int Failures { get; init; }

    /// <summary>True while a hub brings the feed's news.</summary>
    public bool HasHub { get; init; }
}
