namespace NewsMonitor.Delivery.Syndication;

/// <summary>A feed that we publish: of a watch, a story or a query. What the three formats share.</summary>
public sealed record FeedDocument
{
    /// <summary>The feed's permanent id, an absolute URI.</summary>
    public required Uri Id { get; init; }

    /// <summary>What the feed is about.</summary>
    public required string Title { get; init; }

    /// <summary>The page that shows the same.</summary>
    public required Uri Page { get; init; }

    /// <summary>The feed's own address, in this format.</summary>
    public required Uri Self { get; init; }

    /// <summary>The WebSub hub that tells of changes; null when none is configured.</summary>
    public Uri? Hub { get; init; }

    /// <summary>When something significant changed last.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>The entries, the newest first.</summary>
    public required IReadOnlyList<FeedEntry> Entries { get; init; }
}
