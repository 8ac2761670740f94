namespace NewsMonitor.Delivery.Syndication;

/// <summary>One thing that a feed tells.</summary>
public sealed record FeedEntry
{
    /// <summary>The entry's permanent id, an absolute URI, the same however often the entry changes.</summary>
    public required Uri Id { get; init; }

    /// <summary>The headline, plain text.</summary>
    public required string Title { get; init; }

    /// <summary>The page that the entry is about.</summary>
    public required Uri Link { get; init; }

    /// <summary>A few sentences, plain text.</summary>
    public required string Summary { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset Published { get; init; }

    /// <summary>When it changed significantly: something new was told, not merely counted (RFC 4287, 4.2.15).</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>Whose headline it is; null when undeclared.</summary>
    public string? Author { get; init; }

    /// <summary>Languages and phases, say; may be empty.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];
}
