namespace NewsMonitor.Storage;

/// <summary>A subscription at a hub (WebSub).</summary>
public sealed record FeedSubscription
{
    /// <summary>The last part of our address that the hub calls; not to be guessed.</summary>
    public required string Token { get; init; }

    /// <summary>The feed whose news it brings.</summary>
    public required string Feed { get; init; }

    /// <summary>The hub.</summary>
    public required string Hub { get; init; }

    /// <summary>The feed's own address, as the hub knows it.</summary>
    public required string Topic { get; init; }

    /// <summary>What the hub signs with.</summary>
    public required string Secret { get; init; }

    /// <summary>What was asked for last: subscribe or unsubscribe.</summary>
    public string Mode { get; init; } = "subscribe";

    /// <summary>True while an answer is awaited.</summary>
    public bool Pending { get; init; }

    /// <summary>When it was last asked for.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>When the lease ends; null before the hub confirmed.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When it is to be renewed.</summary>
    public DateTimeOffset? RenewAt { get; init; }

    /// <summary>Why the hub refused.</summary>
    public string? Denied { get; init; }
}
