namespace NewsMonitor.Grains.Feeds;

/// <summary>How feeds over HTTP are polled. Section <c>NewsMonitor:Polling</c>.</summary>
public sealed class PollingOptions
{
    /// <summary>How often due feeds are looked for; 10 ms to 1 minute, default 1 second.</summary>
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The most feeds that are visited at a time; 1 to 1,000, default 32.</summary>
    public int MaxConcurrentVisits { get; set; } = 32;

    /// <summary>The longest that a visit with its pages may take; what is left comes with the next one. 1 second to 1 hour, default 10 minutes.</summary>
    public TimeSpan LongestVisit { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>The most pages that one visit reads for full text; what is left comes with the next one. 1 to 10,000, default 100.</summary>
    public int MaxPagesPerVisit { get; set; } = 100;

    /// <summary>How often an item waits for a page that cannot be had for the moment, before it comes with what the feed says. 1 to 100, default 3.</summary>
    public int PageTries { get; set; } = 3;

    /// <summary>The oldest entry of a sitemap that is taken in; 1 hour to 3,650 days, default 2 days.</summary>
    public TimeSpan SitemapAge { get; set; } = TimeSpan.FromDays(2);

    /// <summary>The most sitemaps of an index that one visit reads, the newest first; 1 to 1,000, default 10.</summary>
    public int MaxSitemaps { get; set; } = 10;
}
