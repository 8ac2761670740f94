using NewsMonitor.Model;

namespace NewsMonitor.Grains.Partitions;

/// <summary>What one step of a partition came to.</summary>
/// <param name="Kind">How it ended.</param>
/// <param name="Stories">The stories that have new facts.</param>
internal sealed record Advance(AdvanceKind Kind, IReadOnlyList<StoryId> Stories)
{
    /// <summary>Other partitions whose log has grown.</summary>
    public IReadOnlyList<PartitionKey> Woken { get; init; } = [];

    /// <summary>The log had nothing new.</summary>
    public static Advance Nothing { get; } = new(AdvanceKind.Nothing, []);
}

/// <summary>How a step of a partition ended.</summary>
internal enum AdvanceKind
{
    /// <summary>There is nothing to decide.</summary>
    Nothing,

    /// <summary>A stretch was committed.</summary>
    Committed,

    /// <summary>An article failed and was set aside; the stretch is to be taken again.</summary>
    Again,

    /// <summary>Another activation has gone on: this one must end.</summary>
    Lost,
}
