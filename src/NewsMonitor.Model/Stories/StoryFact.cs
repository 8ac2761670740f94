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

    /// <summary>The other story, of an absorb or retire.</summary>
    [Id(4)] public StoryId? Other { get; init; }

    /// <summary>The log position whose decision it is.</summary>
    [Id(5)] public required long Position { get; init; }
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
}
