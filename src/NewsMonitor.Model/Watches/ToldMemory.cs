namespace NewsMonitor.Model;

/// <summary>What a watch has told of a story, and what it has yet to tell. Kept durably per watch and story.</summary>
public sealed record ToldMemory
{
    /// <summary>A story that the watch has never told of.</summary>
    public static ToldMemory Nothing { get; } = new();

    /// <summary>The version up to which everything is told; 0 before the beginning was told.</summary>
    public int Version { get; init; }

    /// <summary>When it was told last; null before.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The number of articles when it was told last.</summary>
    public int Articles { get; init; }

    /// <summary>The last version looked at, told or not.</summary>
    public int Seen { get; init; }

    /// <summary>When what waits is to be told; null when nothing waits.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>True once the reader wants to hear no more of this story.</summary>
    public bool Muted { get; init; }

    /// <summary>True once the beginning was told.</summary>
    public bool Began => Version > 0;
}
