namespace NewsMonitor.Model;

/// <summary>One thing that a partition decided about a story, numbered per story from 1; the story applies them strictly in order.</summary>
[GenerateSerializer, Immutable, Alias("nm.story-fact")]
public sealed record StoryFact
{
    /// <summary>The story that it is about.</summary>
    [Id(0)] public required StoryId StoryId { get; init; }

    /// <summary>The fact's number within the story, from 1, without gap.</summary>
    [Id(1)] public required long Number { get; init; }

    /// <summary>What was decided.</summary>
    [Id(2)] public required StoryFactKind Kind { get; init; }

    /// <summary>The articles concerned; empty for <see cref="StoryFactKind.Retire"/>.</summary>
    [Id(3)] public IReadOnlyList<ArticleId> Articles { get; init; } = [];

    /// <summary>The other story, of an absorb or retire, of articles that moved, or of a pair.</summary>
    [Id(4)] public StoryId? Other { get; init; }

    /// <summary>The log position whose decision it is.</summary>
    [Id(5)] public required long Position { get; init; }

    /// <summary>The words of a note, or those that an analyst set as headline.</summary>
    [Id(6)] public string? Text { get; init; }

    /// <summary>The analyst whose word it is; null for the machine's.</summary>
    [Id(7)] public string? By { get; init; }

    /// <summary>The analyst's action; null for the machine's.</summary>
    [Id(8)] public string? Action { get; init; }
}

/// <summary>What a partition can decide about a story. Stored as text: names may not change.</summary>
[GenerateSerializer, Alias("nm.story-fact-kind")]
public enum StoryFactKind
{
    /// <summary>Articles join.</summary>
    Add,

    /// <summary>Articles leave.</summary>
    Remove,

    /// <summary>An article has a new version.</summary>
    Revise,

    /// <summary>Another story ends here, with its articles.</summary>
    Absorb,

    /// <summary>The story ends in another.</summary>
    Retire,

    /// <summary>An analyst set the headline: to <see cref="StoryFact.Text"/>, or to the title of the article; with neither, the rule chooses again.</summary>
    Headline,

    /// <summary>An analyst wrote a note.</summary>
    Note,

    /// <summary>The story is kept apart from another for good.</summary>
    Apart,

    /// <summary>The story need not be kept apart from another any more.</summary>
    Allow,
}
