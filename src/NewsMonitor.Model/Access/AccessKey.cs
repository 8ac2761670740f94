namespace NewsMonitor.Model;

/// <summary>A key as it is kept: all but the key itself, of which only a hash is known.</summary>
public sealed record AccessKey
{
    /// <summary>Names the key; a part of it.</summary>
    public required string Id { get; init; }

    /// <summary>The name that stands in histories for whoever uses it.</summary>
    public required string Name { get; init; }

    /// <summary>What it allows.</summary>
    public required AccessScope Scope { get; init; }

    /// <summary>The hash of the key (<see cref="AccessSecret.Hash"/>).</summary>
    public required string Hash { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who made it.</summary>
    public string CreatedBy { get; init; } = "";

    /// <summary>When it was revoked; null while it is good.</summary>
    public DateTimeOffset? RevokedAt { get; init; }
}
