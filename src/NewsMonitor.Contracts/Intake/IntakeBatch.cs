using NewsMonitor.Model;

namespace NewsMonitor.Contracts;

/// <summary>Documents that came in together.</summary>
[GenerateSerializer, Immutable, Alias("nm.intake-batch")]
public sealed record IntakeBatch
{
    /// <summary>Where they go.</summary>
    [Id(0)] public required WorkspaceKey Workspace { get; init; }

    /// <summary>Within what their ids and paths are unique: a feed, or all posts to the API.</summary>
    [Id(1)] public required string Scope { get; init; }

    /// <summary>The feed that brought them; null for posts.</summary>
    [Id(2)] public string? Feed { get; init; }

    /// <summary>The documents.</summary>
    [Id(3)] public required IReadOnlyList<Document> Documents { get; init; }

    /// <summary>True: what is refused goes to quarantine, because nobody else is told. Default true.</summary>
    [Id(4)] public bool Quarantine { get; init; } = true;
}
