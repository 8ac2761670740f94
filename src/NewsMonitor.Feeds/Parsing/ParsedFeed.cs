namespace NewsMonitor.Feeds.Parsing;

/// <summary>A feed in our normal form, whatever dialect it was written in.</summary>
public sealed record ParsedFeed
{
    /// <summary>The dialect: <c>rss</c>, <c>rdf</c>, <c>atom</c>, <c>json</c>, <c>sitemap</c>, <c>sitemap-index</c>, <c>ninjs</c>, <c>json-ld</c>, <c>warc</c>, <c>json-lines</c>.</summary>
    public required string Format { get; init; }

    /// <summary>The dialect's version, such as <c>2.0</c>; null when it has none or does not say.</summary>
    public string? Version { get; init; }

    /// <summary>The title as plain text.</summary>
    public string? Title { get; init; }

    /// <summary>The site that the feed belongs to.</summary>
    public string? Link { get; init; }

    /// <summary>The declared language (BCP 47 as written).</summary>
    public string? Language { get; init; }

    /// <summary>When the feed last changed, by its own word.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>The items in the feed's order, at most <see cref="FeedParserOptions.MaxItems"/>.</summary>
    public IReadOnlyList<ParsedItem> Items { get; init; } = [];

    /// <summary>The declared publisher (dc:publisher, JSON Feed's title has none); null when undeclared.</summary>
    public string? Publisher { get; init; }

    /// <summary>The feed's own address as it declares it (RFC 4287, <c>rel="self"</c>; WebSub's topic).</summary>
    public string? SelfUrl { get; init; }

    /// <summary>WebSub hubs, in order.</summary>
    public IReadOnlyList<string> Hubs { get; init; } = [];

    /// <summary>The next page (JSON Feed <c>next_url</c>, RFC 5005 <c>rel="next"</c>).</summary>
    public string? NextUrl { get; init; }

    /// <summary>How long the feed asks to be left alone (RSS <c>ttl</c>, <c>sy:updatePeriod</c> by <c>sy:updateFrequency</c>); null when it does not say.</summary>
    public TimeSpan? Rhythm { get; init; }

    /// <summary>Hours of the day, UTC, 0 to 23, in which the feed asks not to be read (RSS <c>skipHours</c>).</summary>
    public IReadOnlyList<int> SkipHours { get; init; } = [];

    /// <summary>The encoding that the bytes were read in (IANA).</summary>
    public string Charset { get; init; } = "utf-8";

    /// <summary>What was wrong and was tolerated, as sentences: cut at a bound, bytes replaced.</summary>
    public IReadOnlyList<string> Complaints { get; init; } = [];
}
