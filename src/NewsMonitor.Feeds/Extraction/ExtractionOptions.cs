namespace NewsMonitor.Feeds.Extraction;

/// <summary>The bounds within which a stranger's page is read.</summary>
public sealed class ExtractionOptions
{
    /// <summary>The longest page, in characters; what lies beyond is not looked at. Default 3,000,000.</summary>
    public int MaxCharacters { get; set; } = 3_000_000;

    /// <summary>How deep tags may nest; deeper ones are left out, their text stays. Default 400.</summary>
    public int MaxDepth { get; set; } = 400;

    /// <summary>The most tags of a page; what comes after is not looked at. Default 60,000.</summary>
    public int MaxTags { get; set; } = 60_000;
}
