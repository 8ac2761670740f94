namespace NewsMonitor.Delivery.Syndication;

/// <summary>The formats in which a feed is published.</summary>
public enum FeedFormat
{
    /// <summary>Atom 1.0 (RFC 4287).</summary>
    Atom,

    /// <summary>RSS 2.0.</summary>
    Rss,

    /// <summary>JSON Feed 1.1.</summary>
    Json,
}
