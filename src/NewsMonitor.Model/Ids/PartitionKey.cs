namespace NewsMonitor.Model;

/// <summary>Names the stretch of a workspace's stream that one clusterer takes in order: the workspace and, by default, a language.</summary>
[GenerateSerializer, Immutable, Alias("nm.partition-key")]
public readonly record struct PartitionKey([property: Id(0)] string Value)
{
    /// <summary>The partition of a language in a workspace.</summary>
    public static PartitionKey Of(WorkspaceKey workspace, string language) => new($"{workspace.Value}/{language}");

    /// <summary>The workspace that the partition belongs to.</summary>
    public WorkspaceKey Workspace => new(Value[..Value.IndexOf('/', StringComparison.Ordinal)]);

    /// <summary>What the partition holds within its workspace: a language (BCP 47), or a finer stretch.</summary>
    public string Name => Value[(Value.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <inheritdoc/>
    public override string ToString() => Value;
}
