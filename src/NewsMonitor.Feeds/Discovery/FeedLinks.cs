using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NewsMonitor.Feeds.Extraction;
using NewsMonitor.Feeds.Links;
using NewsMonitor.Feeds.Markup;

namespace NewsMonitor.Feeds.Discovery;

/// <summary>Finds the addresses on a page that may be feeds: what it declares first, then what it links, then where sites usually have theirs. Pure.</summary>
public static class FeedLinks
{
    private static readonly string[] Types = ["application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml", "application/json", "text/xml", "application/xml"];

    private static readonly string[] Usual = ["/feed", "/rss", "/rss.xml", "/atom.xml", "/feed.xml", "/index.xml", "/feed.json", "/feeds/posts/default", "/news-sitemap.xml", "/sitemap-news.xml"];

    /// <summary>The candidates, best first, each address once.</summary>
    /// <param name="html">The page.</param>
    /// <param name="url">Where it was read.</param>
    public static IReadOnlyList<FeedCandidate> Of(string html, string url)
    {
        var page = new HtmlParser().ParseDocument(TamePage.Of(html, new ExtractionOptions()));
        var @base = page.QuerySelector("base[href]")?.GetAttribute("href") is { } declared ? Link.Resolve(declared, url) : url;
        var found = new Dictionary<string, FeedCandidate>(StringComparer.Ordinal);
        foreach (var link in page.QuerySelectorAll("link[rel~=alternate i][href], link[rel~=feed i][href]"))
        {
            var type = link.GetAttribute("type")?.Split(';')[0].Trim().ToLowerInvariant();
            if (type is null ? link.GetAttribute("rel")!.Contains("feed", StringComparison.OrdinalIgnoreCase) : Types.Contains(type) && !link.HasAttribute("hreflang")) Add(link, link.GetAttribute("title"), true);
        }

        foreach (var anchor in page.QuerySelectorAll("a[href]").Where(LooksLikeFeed).Take(20)) Add(anchor, anchor.TextContent, false);
        if (Uri.TryCreate(url, UriKind.Absolute, out var site))
        {
            foreach (var path in Usual) Keep(new Uri(site, path).AbsoluteUri, null, false);
        }

        return [.. found.Values.Take(40)];

        void Add(IElement element, string? title, bool said) => Keep(Link.Resolve(element.GetAttribute("href"), @base), title, said);

        void Keep(string? address, string? title, bool said)
        {
            if (address is not null && Link.IsWeb(address)) found.TryAdd(address, new FeedCandidate(address, PlainText.OfText(title, 200), said));
        }
    }

    private static bool LooksLikeFeed(IElement anchor)
    {
        var href = anchor.GetAttribute("href")!;
        var path = href.Split('?', '#')[0];
        return path.EndsWith(".rss", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".atom", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".rdf", StringComparison.OrdinalIgnoreCase)
            || path.Split('/').Any(part => part.ToUpperInvariant() is "RSS" or "FEED" or "FEEDS" or "ATOM" or "RSS.XML" or "FEED.XML" or "ATOM.XML" or "FEED.JSON" or "INDEX.XML");
    }
}
