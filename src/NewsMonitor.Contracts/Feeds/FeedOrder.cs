namespace NewsMonitor.Contracts;

/// <summary>What someone wants a feed to be.</summary>
[GenerateSerializer, Immutable, Alias("nm.feed-order")]
public sealed record FeedOrder
{
    /// <summary>Where it is; for a new feed a site's address suffices.</summary>
    [Id(0)] public required string Url { get; init; }

    /// <summary>A name of the operator's own; null: the feed's title.</summary>
    [Id(1)] public string? Title { get; init; }

    /// <summary>The site that it belongs to.</summary>
    [Id(2)] public string? Site { get; init; }

    /// <summary>The publisher of its items; null: as declared.</summary>
    [Id(3)] public string? Outlet { get; init; }

    /// <summary>The language of items that do not say theirs.</summary>
    [Id(4)] public string? Language { get; init; }

    /// <summary><c>always</c>, <c>when-short</c> or <c>never</c>.</summary>
    [Id(5)] public string FullText { get; init; } = "when-short";

    /// <summary>The time between two visits; null: the schedule's own rule.</summary>
    [Id(6)] public TimeSpan? Every { get; init; }

    /// <summary>True: it is not visited.</summary>
    [Id(7)] public bool Paused { get; init; }

    /// <summary>Tags, in order.</summary>
    [Id(8)] public IReadOnlyList<string> Tags { get; init; } = [];
}
