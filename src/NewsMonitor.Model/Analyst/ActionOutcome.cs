namespace NewsMonitor.Model;

/// <summary>What a command changed, as recorded in the transaction that changed it. Stored as JSON: it may grow, never change.</summary>
public sealed record ActionOutcome
{
    /// <summary>Why nothing was done; null when it was.</summary>
    public string? Refused { get; init; }

    /// <summary>True when it was refused because the story had changed after the analyst saw it.</summary>
    public bool Stale { get; init; }

    /// <summary>True when it was refused because what it names is not there.</summary>
    public bool Unknown { get; init; }

    /// <summary>What the engine did, in the engine's own form.</summary>
    public string Steps { get; init; } = "[]";

    /// <summary>The articles that changed their story.</summary>
    public IReadOnlyList<MovedArticles> Moves { get; init; } = [];

    /// <summary>The stories that ended in another.</summary>
    public IReadOnlyList<EndedStory> Merges { get; init; } = [];

    /// <summary>The pairs of stories that are kept apart from here on.</summary>
    public IReadOnlyList<string[]> Kept { get; init; } = [];

    /// <summary>The pairs of stories that are kept apart no more.</summary>
    public IReadOnlyList<string[]> Lifted { get; init; } = [];

    /// <summary>What an undo could not bring back, in words.</summary>
    public IReadOnlyList<string> NotRestored { get; init; } = [];

    /// <summary>The story whose headline it set.</summary>
    public string? Story { get; init; }

    /// <summary>The pin that stood before; null for none.</summary>
    public HeadlinePin? PinBefore { get; init; }

    /// <summary>The pin that it set; null for none.</summary>
    public HeadlinePin? Pin { get; init; }

    /// <summary>The language that the articles had before.</summary>
    public string? LanguageBefore { get; init; }

    /// <summary>What was judged, said of articles alone, so that it holds wherever the same articles are.</summary>
    public IReadOnlyList<Judgement> Judgements { get; init; } = [];

    /// <summary>Nothing was done, for a reason.</summary>
    public static ActionOutcome No(string reason) => new() { Refused = reason };

    /// <summary>Nothing was done, because something is not there.</summary>
    public static ActionOutcome NotThere(string what) => new() { Refused = what, Unknown = true };
}

/// <summary>Articles that went from one story to another.</summary>
/// <param name="Articles">The articles.</param>
/// <param name="From">The story they left.</param>
/// <param name="Into">The story they are in; null when they left the partition.</param>
/// <param name="Founded">True when they founded it.</param>
public sealed record MovedArticles(IReadOnlyList<string> Articles, string From, string? Into, bool Founded);

/// <summary>A story that ended in another.</summary>
/// <param name="From">The story that ended.</param>
/// <param name="Into">The story that goes on.</param>
public sealed record EndedStory(string From, string Into);

/// <summary>What an analyst judged, said of articles alone.</summary>
/// <param name="Kind">The kind of command that carries it.</param>
/// <param name="Articles">The articles, as that kind takes them.</param>
/// <param name="Language">The language, of a correction.</param>
public sealed record Judgement(AnalystCommandKind Kind, IReadOnlyList<string> Articles, string? Language = null);
