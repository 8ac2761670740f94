namespace NewsMonitor.Model;

/// <summary>How what a story tells differs between two versions: what is written with the newer one, so that a large story does not write all it tells each time.</summary>
public sealed record ToldChange
{
    /// <summary>What the newer version tells; its small parts are written whole.</summary>
    public required StoryTold Told { get; init; }

    /// <summary>Statements that are new, or have another speaker, count or wording.</summary>
    public IReadOnlyList<Statement> Statements { get; init; } = [];

    /// <summary>The ids of statements that are told no more.</summary>
    public IReadOnlyList<string> StatementsGone { get; init; } = [];

    /// <summary>Origins that are new or have other articles.</summary>
    public IReadOnlyList<StoryOrigin> Origins { get; init; } = [];

    /// <summary>The names of origins that are told no more.</summary>
    public IReadOnlyList<string> OriginsGone { get; init; } = [];
}
