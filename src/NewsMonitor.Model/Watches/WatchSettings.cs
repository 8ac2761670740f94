namespace NewsMonitor.Model;

/// <summary>What someone wants a watch to be.</summary>
[GenerateSerializer, Immutable, Alias("nm.watch-settings")]
public sealed record WatchSettings
{
    /// <summary>What its owner calls it.</summary>
    [Id(0)] public required string Name { get; init; }

    /// <summary>The query, as written.</summary>
    [Id(1)] public required string Query { get; init; }

    /// <summary>What it tells of.</summary>
    [Id(2)] public WatchTelling Telling { get; init; } = new();

    /// <summary>From which time on it tells; null: from when it was made.</summary>
    [Id(3)] public DateTimeOffset? Since { get; init; }

    /// <summary>True: it tells nothing, and what comes meanwhile is not told later.</summary>
    [Id(4)] public bool Paused { get; init; }
}
