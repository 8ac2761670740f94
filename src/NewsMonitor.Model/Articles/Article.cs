namespace NewsMonitor.Model;

/// <summary>One published document as the article log keeps it: normalised, identified, dated and given its language.</summary>
[GenerateSerializer, Immutable, Alias("nm.article")]
public sealed record Article
{
    /// <summary>The article's id within its workspace.</summary>
    [Id(0)] public required ArticleId Id { get; init; }

    /// <summary>1 for the first text, one more for each change by the publisher.</summary>
    [Id(1)] public int Version { get; init; } = 1;

    /// <summary>The title as plain text, declared or found by rule; never null, empty only when the text is empty too.</summary>
    [Id(2)] public required string Title { get; init; }

    /// <summary>The body as plain text, a paragraph a line; empty for a title-only feed.</summary>
    [Id(3)] public required string Body { get; init; }

    /// <summary>The canonical address; null when there is none.</summary>
    [Id(4)] public string? Url { get; init; }

    /// <summary>The declared publisher; null is unknown.</summary>
    [Id(5)] public Outlet? Source { get; init; }

    /// <summary>The language (BCP 47), <c>und</c> when nobody knows.</summary>
    [Id(6)] public required string Language { get; init; }

    /// <summary>When the publisher says it was published; null when it does not say.</summary>
    [Id(7)] public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When this version came in.</summary>
    [Id(8)] public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The time that clustering goes by: the published time, clamped to sense; else the time of arrival.</summary>
    [Id(9)] public DateTimeOffset EffectiveAt { get; init; }

    /// <summary>The article whose text this one repeats, to the letter or nearly; null for an original.</summary>
    [Id(10)] public ArticleId? CopyOf { get; init; }

    /// <summary>The declared authors, in order.</summary>
    [Id(11)] public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The feed that brought it; null for a post to the API.</summary>
    [Id(12)] public string? Feed { get; init; }

    /// <summary>Hash over title and body: the same text has the same hash.</summary>
    [Id(13)] public required string TextHash { get; init; }

    /// <summary>What the feed, the page or the text declare of where the reporting comes from, in that order; empty when nothing is declared.</summary>
    [Id(14)] public IReadOnlyList<Provenance> Provenance { get; init; } = [];
}
