namespace NewsMonitor.Model;

/// <summary>Names one life of a workspace: its name, and a generation that grows when a replay begins the workspace afresh, so that nothing of an earlier life is taken for the new one's.</summary>
[GenerateSerializer, Immutable, Alias("nm.workspace-key")]
public readonly record struct WorkspaceKey([property: Id(0)] string Value)
{
    /// <summary>The workspace that is meant when none is named.</summary>
    public const string MainName = "main";

    /// <summary>The workspace <see cref="MainName"/>, which has one life only.</summary>
    public static WorkspaceKey Main { get; } = new(MainName);

    /// <summary>The key of a workspace's life; generation 1 is written as the bare name.</summary>
    public static WorkspaceKey Of(string name, int generation) => new(generation == 1 ? name : $"{name}.{generation}");

    /// <summary>The workspace's name as people use it.</summary>
    public string Name => Value.Split('.', 2)[0];

    /// <summary>True for a name that may be given to a workspace: 1 to 64 of a–z, 0–9 and hyphens, not beginning with a hyphen.</summary>
    public static bool IsName(string name) =>
        name.Length is > 0 and <= 64 && name[0] != '-' && name.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');

    /// <inheritdoc/>
    public override string ToString() => Value;
}
