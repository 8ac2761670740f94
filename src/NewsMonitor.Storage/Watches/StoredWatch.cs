using NewsMonitor.Model;

namespace NewsMonitor.Storage;

/// <summary>A watch as it stands.</summary>
public sealed record StoredWatch
{
    /// <summary>The watch's id.</summary>
    public required string Id { get; init; }

    /// <summary>The name of the workspace that it watches.</summary>
    public required string Workspace { get; init; }

    /// <summary>Whose it is: what tells people apart.</summary>
    public required string Owner { get; init; }

    /// <summary>Whose it is, by the name in histories.</summary>
    public string OwnerName { get; init; } = "";

    /// <summary>What someone set.</summary>
    public required WatchSettings Settings { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The sequence in the update log up to which it was asked; updates after it are its own.</summary>
    public long Cursor { get; init; }

    /// <summary>False while it catches up with what was before it was made.</summary>
    public bool Live { get; init; } = true;

    /// <summary>The sequence of what it told last; 0 before.</summary>
    public long Latest { get; init; }

    /// <summary>Where it delivers, in the order of their ids.</summary>
    public IReadOnlyList<WatchEndpoint> Endpoints { get; init; } = [];
}
