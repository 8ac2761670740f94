using NewsMonitor.Model;

namespace NewsMonitor.Storage;

/// <summary>What a clusterer decided on a stretch of its log.</summary>
public sealed record PartitionCommit
{
    /// <summary>The partition.</summary>
    public required PartitionKey Partition { get; init; }

    /// <summary>The position that the clusterer believes was decided last: the fence.</summary>
    public required long From { get; init; }

    /// <summary>The last position of the stretch.</summary>
    public required long To { get; init; }

    /// <summary>The decisions, in log order.</summary>
    public required IReadOnlyList<RecordedDecision> Decisions { get; init; }

    /// <summary>The facts for the stories touched, in order; the store numbers them per story, after those that a story has, and fills an <see cref="StoryFactKind.Absorb"/> with the articles that the decision's merge moves.</summary>
    public required IReadOnlyList<StoryFact> Facts { get; init; }

    /// <summary>What could not be processed; it is in no story.</summary>
    public IReadOnlyList<QuarantineItem> Quarantined { get; init; } = [];

    /// <summary>When it was decided; the time of the entries that it writes to logs.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>What goes to other parts of the language, in order.</summary>
    public IReadOnlyList<StoryGive> Gives { get; init; } = [];

    /// <summary>What came from other parts of the language and is in the engine now.</summary>
    public IReadOnlyList<Adoption> Adopted { get; init; } = [];

    /// <summary>What is written to the logs of other parts of the language, in order.</summary>
    public IReadOnlyList<PartExchange> Exchange { get; init; } = [];

    /// <summary>What came of entries that other parts wrote.</summary>
    public IReadOnlyList<EntryOutcome> Outcomes { get; init; } = [];

    /// <summary>What an analyst's command came to; null for a stretch of articles. A command is committed alone.</summary>
    public CommandCommit? Command { get; init; }
}

/// <summary>A story that ended in another.</summary>
/// <param name="From">The story that ended.</param>
/// <param name="Into">The story that goes on.</param>
public readonly record struct StoryMergeRecord(StoryId From, StoryId Into);
