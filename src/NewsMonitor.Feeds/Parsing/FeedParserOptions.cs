namespace NewsMonitor.Feeds.Parsing;

/// <summary>The bounds within which a stranger's feed is read.</summary>
public sealed class FeedParserOptions
{
    /// <summary>The largest document, in bytes, after decompression. Default 16 MiB.</summary>
    public int MaxBytes { get; set; } = 16 << 20;

    /// <summary>The most items that are taken from one document; the rest is left out and said so. Default 50,000, the most a sitemap may have.</summary>
    public int MaxItems { get; set; } = 50_000;

    /// <summary>How deep elements may nest before what lies deeper is passed over. Default 200.</summary>
    public int MaxDepth { get; set; } = 200;

    /// <summary>The longest title, in characters; longer ones are cut. Default 2,000.</summary>
    public int MaxTitle { get; set; } = 2_000;

    /// <summary>The most authors, categories and enclosures of one item, each. Default 100.</summary>
    public int MaxPerItem { get; set; } = 100;
}
