namespace NewsMonitor.Feeds.Fetching;

/// <summary>What is wanted from a server.</summary>
/// <param name="Url">The address, http or https.</param>
/// <param name="ETag">The validator of the copy we have, byte-exact; null asks without a condition.</param>
/// <param name="LastModified">The other validator, byte-exact; never a date of our own.</param>
/// <param name="Accept">The media types that are welcome.</param>
public sealed record FetchRequest(string Url, string? ETag = null, string? LastModified = null, string Accept = FetchRequest.Feeds)
{
    /// <summary>What a feed may come as.</summary>
    public const string Feeds = "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, text/html;q=0.5, */*;q=0.1";

    /// <summary>What a page may come as.</summary>
    public const string Pages = "text/html, application/xhtml+xml, */*;q=0.1";
}
