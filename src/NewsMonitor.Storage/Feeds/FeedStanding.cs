namespace NewsMonitor.Storage;

/// <summary>What the visits of a feed found: its cursor.</summary>
public sealed record FeedStanding
{
    /// <summary>When it is due; null: never, because it is paused or has ended.</summary>
    public DateTimeOffset? NextVisit { get; init; }

    /// <summary>The title that it declares.</summary>
    public string? DeclaredTitle { get; init; }

    /// <summary>The entity tag of the last body, byte-exact.</summary>
    public string? ETag { get; init; }

    /// <summary>The date of the last body, byte-exact.</summary>
    public string? LastModified { get; init; }

    /// <summary>When it was last asked without a condition.</summary>
    public DateTimeOffset? LastUnconditional { get; init; }

    /// <summary>The last visit; null before the first.</summary>
    public DateTimeOffset? LastVisit { get; init; }

    /// <summary>The last visit that went well.</summary>
    public DateTimeOffset? LastSuccess { get; init; }

    /// <summary>The last status; null when no server answered.</summary>
    public int? LastStatus { get; init; }

    /// <summary>How many visits in a row have failed.</summary>
    public int Failures { get; init; }

    /// <summary>Since when they fail; null while all is well.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>How far the last visit came: dns, connect, tls, http, size, charset, parse, extract; null while all is well.</summary>
    public string? FailureStage { get; init; }

    /// <summary>What went wrong; null while all is well.</summary>
    public string? FailureReason { get; init; }

    /// <summary>What was wrong and was tolerated at the last visit.</summary>
    public string? Remark { get; init; }

    /// <summary>Where permanent redirects lead, not yet believed.</summary>
    public string? MovingTo { get; init; }

    /// <summary>How many visits in a row led there.</summary>
    public int MovesSeen { get; init; }

    /// <summary>True when the server said that the feed is gone for good.</summary>
    public bool Ended { get; init; }
}
