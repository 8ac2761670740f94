namespace NewsMonitor.Model;

/// <summary>A command of an analyst with what became of it: who, when, why, and what it changed. Kept for ever.</summary>
public sealed record AnalystAction
{
    /// <summary>Made from the partition and the log position.</summary>
    public required string Id { get; init; }

    /// <summary>The partition whose log holds it.</summary>
    public required PartitionKey Partition { get; init; }

    /// <summary>Its place in that log.</summary>
    public required long Position { get; init; }

    /// <summary>What was asked.</summary>
    public required AnalystCommand Command { get; init; }

    /// <summary>The name of who asked.</summary>
    public required string By { get; init; }

    /// <summary>Why, in that person's words; empty when nothing was said.</summary>
    public string Reason { get; init; } = "";

    /// <summary>When it was asked.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What it came to; null while it waits for the partition.</summary>
    public ActionOutcome? Outcome { get; init; }

    /// <summary>The action that took this one back; null while it stands.</summary>
    public string? UndoneBy { get; init; }
}
