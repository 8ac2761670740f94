namespace NewsMonitor.Model;

/// <summary>What a story is at its newest version: the row of a list and the top of a page.</summary>
[GenerateSerializer, Immutable, Alias("nm.story-head")]
public sealed record StoryHead
{
    /// <summary>The story.</summary>
    [Id(0)] public required StoryId Id { get; init; }

    /// <summary>The partition that decides about it.</summary>
    [Id(1)] public required PartitionKey Partition { get; init; }

    /// <summary>The version that these words belong to; 0 before the first.</summary>
    [Id(2)] public int Version { get; init; }

    /// <summary>The number of the last fact that is in here.</summary>
    [Id(3)] public long AppliedFact { get; init; }

    /// <summary>One article's title that stands for the story.</summary>
    [Id(4)] public string Headline { get; init; } = "";

    /// <summary>The article whose title the headline is.</summary>
    [Id(5)] public ArticleId? HeadlineArticle { get; init; }

    /// <summary>The declared outlet of the headline; null when undeclared.</summary>
    [Id(6)] public string? HeadlineSource { get; init; }

    /// <summary>The first sentence of the headline's article that tells the matter.</summary>
    [Id(7)] public string Lead { get; init; } = "";

    /// <summary>How many articles, copies included.</summary>
    [Id(8)] public int ArticleCount { get; init; }

    /// <summary>How many articles each declared outlet has in the story.</summary>
    [Id(9)] public IReadOnlyDictionary<string, int> Sources { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>How many articles are in each language.</summary>
    [Id(10)] public IReadOnlyDictionary<string, int> Languages { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>The earliest effective time among the articles; null while there is none.</summary>
    [Id(11)] public DateTimeOffset? FirstPublishedAt { get; init; }

    /// <summary>The latest effective time among the articles; null while there is none.</summary>
    [Id(12)] public DateTimeOffset? LastPublishedAt { get; init; }

    /// <summary>When the newest version was committed.</summary>
    [Id(13)] public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The story that this one ended in; null while it lives.</summary>
    [Id(14)] public StoryId? MergedInto { get; init; }

    /// <summary>The headline that an analyst set; null while the rule chooses.</summary>
    [Id(20)] public HeadlinePin? Pin { get; init; }

    /// <summary>How many independent origins the reporting has; 0 when nobody tells.</summary>
    [Id(15)] public int OriginCount { get; init; }

    /// <summary>How fast its articles come.</summary>
    [Id(21)] public StoryPace Pace { get; init; } = StoryPace.None;

    /// <summary>True for a story that nothing more can happen to.</summary>
    public bool Ended => MergedInto is not null;
}
