namespace NewsMonitor.Storage;

/// <summary>What a visit changes, all or nothing.</summary>
public sealed record FeedVisitCommit
{
    /// <summary>The feed.</summary>
    public required string Feed { get; init; }

    /// <summary>The feed's revision when the visit began: who changed the feed meanwhile wins, and nothing but the items is kept.</summary>
    public required long Revision { get; init; }

    /// <summary>Where it is visited from now on; null: as before. A found or moved address.</summary>
    public string? Url { get; init; }

    /// <summary>The feed after the visit.</summary>
    public required FeedStanding Standing { get; init; }

    /// <summary>The visit.</summary>
    public required FeedVisit Visit { get; init; }

    /// <summary>The items that the document still holds, changed or not; null when there was no document.</summary>
    public IReadOnlyList<string>? Present { get; init; }
}
