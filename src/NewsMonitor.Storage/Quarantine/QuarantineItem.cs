using NewsMonitor.Model;

namespace NewsMonitor.Storage;

/// <summary>Something that could not be processed.</summary>
public sealed record QuarantineItem
{
    /// <summary>Made from what it is, so that the same failure is one item.</summary>
    public required string Id { get; init; }

    /// <summary>The workspace it was meant for.</summary>
    public required WorkspaceKey Workspace { get; init; }

    /// <summary>Where it failed: read, intake, cluster.</summary>
    public required string Stage { get; init; }

    /// <summary>What failed, as a person would name it: a file, an address, an article id.</summary>
    public required string Subject { get; init; }

    /// <summary>Why, and what would help.</summary>
    public required string Reason { get; init; }

    /// <summary>The document, for a retry; null when it could not even be read.</summary>
    public Document? Document { get; init; }

    /// <summary>The scope of the document's id and path.</summary>
    public string? Scope { get; init; }

    /// <summary>The feed it came from; null for a post.</summary>
    public string? Feed { get; init; }

    /// <summary>When it failed.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The item for a failure, with the id made from workspace, stage, subject and reason.</summary>
    public static QuarantineItem Of(WorkspaceKey workspace, string stage, string subject, string reason, DateTimeOffset at) => new()
    {
        Id = StableHash.Id("quarantine", workspace.Value, stage, subject, reason),
        Workspace = workspace,
        Stage = stage,
        Subject = subject,
        Reason = reason,
        At = at,
    };
}

/// <summary>What became of a quarantined item. Stored as text.</summary>
public enum QuarantineState
{
    /// <summary>Nobody has decided yet.</summary>
    Waiting,

    /// <summary>It was sent through again.</summary>
    Retried,

    /// <summary>Somebody gave it up.</summary>
    Discarded,
}
