namespace NewsMonitor.Storage;

/// <summary>A feed over HTTP as it stands.</summary>
public sealed record StoredFeed
{
    /// <summary>The feed's id.</summary>
    public required string Id { get; init; }

    /// <summary>The name of the workspace that its articles go to.</summary>
    public required string Workspace { get; init; }

    /// <summary>True when the settings of the server list it.</summary>
    public bool FromSettings { get; init; }

    /// <summary>One more with each change by a person.</summary>
    public long Revision { get; init; } = 1;

    /// <summary>When it was added.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Where it was first said to be.</summary>
    public required string GivenUrl { get; init; }

    /// <summary>What someone set.</summary>
    public required FeedSettings Settings { get; init; }

    /// <summary>What its visits found.</summary>
    public FeedStanding Standing { get; init; } = new();
}
