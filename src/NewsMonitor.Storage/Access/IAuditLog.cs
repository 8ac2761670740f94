namespace NewsMonitor.Storage;

/// <summary>Who wrote what, and what came of it. Bounded: the oldest entries go first.</summary>
public interface IAuditLog
{
    /// <summary>Adds an entry, and lets those go that are more than <paramref name="keep"/>.</summary>
    Task Add(AuditEntry entry, long keep, CancellationToken cancellation);

    /// <summary>The entries, newest first.</summary>
    Task<Page<AuditEntry>> Entries(string? after, int limit, CancellationToken cancellation);
}

/// <summary>One request that wrote, or was refused.</summary>
public sealed record AuditEntry
{
    /// <summary>When it was answered.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The name of who asked; empty for nobody known.</summary>
    public required string Who { get; init; }

    /// <summary>The id of the key; null without one.</summary>
    public string? Key { get; init; }

    /// <summary>What the key allowed; empty for nobody known.</summary>
    public required string Scope { get; init; }

    /// <summary>The network address it came from.</summary>
    public required string Origin { get; init; }

    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>The path, without the query.</summary>
    public required string Path { get; init; }

    /// <summary>The HTTP status of the answer.</summary>
    public required int Status { get; init; }
}
