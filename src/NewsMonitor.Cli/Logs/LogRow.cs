using System.Text.Json;

namespace NewsMonitor.Cli;

/// <summary>A line of an exported log: an entry with what was decided at it, or the name of the partition that begins here.</summary>
internal sealed record LogRow
{
    /// <summary>Set in the line that begins a partition.</summary>
    public string? Partition { get; init; }

    /// <summary>The entry's place.</summary>
    public long Position { get; init; }

    /// <summary>article, version, tick or command; offer, answer, adopt, pin or unpin of another part of the language.</summary>
    public string Kind { get; init; } = "";

    /// <summary>When it was appended; a tick's time.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The article's title.</summary>
    public string? Title { get; init; }

    /// <summary>The article's text.</summary>
    public string? Body { get; init; }

    /// <summary>The outlet or feed.</summary>
    public string? Source { get; init; }

    /// <summary>The time that clustering goes by.</summary>
    public DateTimeOffset? EffectiveAt { get; init; }

    /// <summary>The place of the article whose text it repeats.</summary>
    public long? CopyOfPosition { get; init; }

    /// <summary>The story that it was put in; null for what was not decided on.</summary>
    public string? StoryId { get; init; }

    /// <summary>The stories that ended, and where.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Merges { get; init; } = [];
    /// <summary>The story that another part of the language speaks of; null for what no part wrote.</summary>
    public string? About { get; init; }

    /// <summary>What another part offers, in the engine's own form (base64); null for anything but an offer.</summary>
    public string? Offered { get; init; }

    /// <summary>What came of what another part wrote; null for nothing.</summary>
    public string? Outcome { get; init; }

    /// <summary>What an analyst's command did; null for anything else.</summary>
    public CommandRow? Command { get; init; }
}

/// <summary>An analyst's command in a log.</summary>
/// <param name="Kind">What was asked.</param>
/// <param name="By">Who asked.</param>
/// <param name="Refused">Why nothing was done; null when it was.</param>
/// <param name="Steps">What the engine did, in its own form.</param>
/// <param name="Moves">How many articles went where.</param>
/// <param name="Merges">The stories that ended, and where.</param>
internal sealed record CommandRow(string Kind, string By, string? Refused, JsonElement Steps, IReadOnlyList<MovedRow> Moves, IReadOnlyList<IReadOnlyList<string>> Merges);

/// <summary>How many articles went from one story to another; null where they left the partition.</summary>
internal sealed record MovedRow(int Count, string From, string? Into);
