using System.Globalization;

namespace NewsMonitor.Model;

/// <summary>Names the stretch of a workspace's stream that one clusterer takes in order: the workspace and a language, or one of the parts that a language is spread over (<c>main/en~2</c>).</summary>
[GenerateSerializer, Immutable, Alias("nm.partition-key")]
public readonly record struct PartitionKey([property: Id(0)] string Value)
{
    /// <summary>The partition of a language in a workspace.</summary>
    public static PartitionKey Of(WorkspaceKey workspace, string language) => new($"{workspace.Value}/{language}");

    /// <summary>A part of a language in a workspace; part 0 is the one that a language has which is not spread.</summary>
    public static PartitionKey Of(WorkspaceKey workspace, string language, int part) =>
        part == 0 ? Of(workspace, language) : new(string.Create(CultureInfo.InvariantCulture, $"{workspace.Value}/{language}~{part}"));

    /// <summary>The workspace that the partition belongs to.</summary>
    public WorkspaceKey Workspace => new(Value[..Value.IndexOf('/', StringComparison.Ordinal)]);

    /// <summary>What the partition holds within its workspace: a language (BCP 47), or a finer stretch.</summary>
    public string Name => Value[(Value.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>The language of all its articles (BCP 47).</summary>
    public string Language => Name.IndexOf('~', StringComparison.Ordinal) is var end and >= 0 ? Name[..end] : Name;

    /// <summary>True when stories of the other may be one with stories of this: both are parts of one language.</summary>
    public bool IsBeside(PartitionKey other) => this != other && Workspace == other.Workspace && Language == other.Language;

    /// <inheritdoc/>
    public override string ToString() => Value;
}
