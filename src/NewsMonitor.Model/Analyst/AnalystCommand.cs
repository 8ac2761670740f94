namespace NewsMonitor.Model;

/// <summary>What an analyst asks of a partition, as it stands in the partition's log. Which members are set depends on the kind.</summary>
public sealed record AnalystCommand
{
    /// <summary>What is asked.</summary>
    public required AnalystCommandKind Kind { get; init; }

    /// <summary>The stories concerned, that of the request first; a move has the story to go into, or none.</summary>
    public IReadOnlyList<string> Stories { get; init; } = [];

    /// <summary>The articles concerned; an empty text stands for "none" in a carried judgement.</summary>
    public IReadOnlyList<string> Articles { get; init; } = [];

    /// <summary>A headline's or note's words, or a language.</summary>
    public string? Text { get; init; }

    /// <summary>The action that an undo takes back.</summary>
    public string? Undoes { get; init; }

    /// <summary>The log position that the analyst had seen the first story at; the command is stale when the story has changed after it. Null: whatever has happened.</summary>
    public long? Seen { get; init; }

    /// <summary>How many log positions the command takes, each of which can found one story.</summary>
    public int Positions { get; init; } = 1;
}
