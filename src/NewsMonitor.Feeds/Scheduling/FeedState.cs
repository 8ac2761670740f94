using NewsMonitor.Feeds.Parsing;

namespace NewsMonitor.Feeds.Scheduling;

/// <summary>What is remembered of a feed between visits: a row of the store.</summary>
public sealed record FeedState
{
    /// <summary>The address that is visited.</summary>
    public required string Url { get; init; }

    /// <summary>The entity tag of the last body, byte-exact.</summary>
    public string? ETag { get; init; }

    /// <summary>The date of the last body, byte-exact.</summary>
    public string? LastModified { get; init; }

    /// <summary>When the feed was last asked without a condition.</summary>
    public DateTimeOffset? LastUnconditional { get; init; }

    /// <summary>The last visit; null before the first.</summary>
    public DateTimeOffset? LastVisit { get; init; }

    /// <summary>When the feed is due.</summary>
    public DateTimeOffset NextVisit { get; init; }

    /// <summary>The last status; null when no server answered.</summary>
    public int? LastStatus { get; init; }

    /// <summary>How many visits in a row have failed.</summary>
    public int Failures { get; init; }

    /// <summary>Since when they fail; null while all is well.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>What fails; null while all is well.</summary>
    public FeedFailure? Failure { get; init; }

    /// <summary>Where permanent redirects lead, not yet believed; null when none was seen.</summary>
    public string? MovingTo { get; init; }

    /// <summary>How many visits in a row led there.</summary>
    public int MovesSeen { get; init; }

    /// <summary>True when the server said that the feed is gone for good (410): it is visited no more.</summary>
    public bool Ended { get; init; }

    /// <summary>The last visits, newest first.</summary>
    public IReadOnlyList<VisitRecord> Visits { get; init; } = [];

    /// <summary>The title, language and hub that the feed last declared.</summary>
    public string? Title { get; init; }

    /// <summary>True when the feed has failed for so long that a person should look.</summary>
    public bool IsBroken(DateTimeOffset now, ScheduleOptions options) => FailingSince is { } since && now - since >= options.BrokenAfter;
}

/// <summary>One visit, for a person to look at.</summary>
/// <param name="At">When.</param>
/// <param name="Status">The status; null when no server answered.</param>
/// <param name="Items">How many items the document had; null when there was none.</param>
/// <param name="Bytes">How large the body was, after decompression.</param>
/// <param name="Failure">What went wrong; null when nothing did.</param>
public sealed record VisitRecord(DateTimeOffset At, int? Status, int? Items, int Bytes, FeedFailure? Failure);
