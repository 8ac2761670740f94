namespace NewsMonitor.Model;

/// <summary>What a watch tells of.</summary>
[GenerateSerializer, Immutable, Alias("nm.watch-telling")]
public sealed record WatchTelling
{
    /// <summary>How much.</summary>
    [Id(0)] public WatchFrequency Frequency { get; init; } = WatchFrequency.News;

    /// <summary>The kinds of change that count as news (<see cref="StoryChangeKind"/>); empty for the usual ones.</summary>
    [Id(1)] public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>The shortest time between two tellings of one story; what comes meanwhile is told together. Zero, the default, tells at once.</summary>
    [Id(2)] public TimeSpan AtMostEvery { get; init; }

    /// <summary>Numbers of articles at whose crossing a story is told of as grown; empty for none.</summary>
    [Id(3)] public IReadOnlyList<int> GrownPast { get; init; } = [];
}
