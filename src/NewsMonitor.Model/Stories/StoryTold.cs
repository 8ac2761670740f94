namespace NewsMonitor.Model;

/// <summary>What a story tells: everything here is taken from its articles, and each piece points to where it stands.</summary>
[GenerateSerializer, Immutable, Alias("nm.story-told")]
public sealed record StoryTold
{
    /// <summary>A story without articles.</summary>
    public static StoryTold Empty { get; } = new();

    /// <summary>The headline; null without articles.</summary>
    [Id(0)] public Headline? Headline { get; init; }

    /// <summary>Three to five sentences in order; fewer when the articles have no more.</summary>
    [Id(1)] public IReadOnlyList<SummarySentence> Summary { get; init; } = [];

    /// <summary>How many independent origins the reporting has; 0 when no article and no outlet tells.</summary>
    [Id(2)] public int OriginCount { get; init; }

    /// <summary>The origins, the one that most articles rest on first.</summary>
    [Id(3)] public IReadOnlyList<StoryOrigin> Origins { get; init; } = [];

    /// <summary>True when all articles rest on one origin.</summary>
    [Id(4)] public bool RestsOnOneOrigin { get; init; }

    /// <summary>The statements, those that most articles print first, those that only one prints last.</summary>
    [Id(5)] public IReadOnlyList<Statement> Statements { get; init; } = [];

    /// <summary>People, organisations and places, the most frequent first.</summary>
    [Id(6)] public IReadOnlyList<StoryName> Names { get; init; } = [];

    /// <summary>What the articles differ on.</summary>
    [Id(7)] public IReadOnlyList<Disagreement> Disagreements { get; init; } = [];

    /// <summary>Features that do not work in a language of the story, as sentences for the reader.</summary>
    [Id(8)] public IReadOnlyList<string> Limits { get; init; } = [];
}
