using NewsMonitor.Model;

namespace NewsMonitor.Feeds.JsonLd;

/// <summary>What a page says of its article in schema.org's words.</summary>
internal sealed record JsonLdArticle
{
    public string? Headline { get; init; }

    public string? Body { get; init; }

    public string? Description { get; init; }

    public DateTimeOffset? Published { get; init; }

    public DateTimeOffset? Modified { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Publisher { get; init; }

    public string? PublisherUrl { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }

    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>What the article is based on and cites.</summary>
    public IReadOnlyList<Provenance> Provenance { get; init; } = [];

    /// <summary>False for a paywalled text, null when the page does not say.</summary>
    public bool? IsAccessibleForFree { get; init; }
}
