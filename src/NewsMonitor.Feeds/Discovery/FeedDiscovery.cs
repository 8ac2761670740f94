using NewsMonitor.Feeds.Charsets;
using NewsMonitor.Feeds.Fetching;
using NewsMonitor.Feeds.Links;
using NewsMonitor.Feeds.Markup;
using NewsMonitor.Feeds.Parsing;

namespace NewsMonitor.Feeds.Discovery;

/// <summary>From a site's address to its feeds, with what would come in from each.</summary>
/// <param name="fetcher">Visits.</param>
/// <param name="parser">Reads.</param>
public sealed class FeedDiscovery(IFetcher fetcher, FeedParser parser)
{
    /// <summary>The most addresses that are tried for one site.</summary>
    private const int MaxTries = 12;

    /// <summary>The feeds, the site's own declarations first; none with the failure that stood in the way.</summary>
    /// <param name="address">A feed, a page, or a bare name like <c>example.org</c>.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<(IReadOnlyList<DiscoveredFeed> Feeds, FeedFailure? Failure)> Discover(string address, CancellationToken cancel = default)
    {
        var url = Link.IsWeb(address.Trim()) ? address.Trim() : "https://" + address.Trim();
        var visit = await fetcher.Fetch(new FetchRequest(url), cancel);
        if (visit.Body is null && !Link.IsWeb(address.Trim()) && visit.Failure?.Stage is FeedStage.Connect or FeedStage.Tls)
        {
            visit = await fetcher.Fetch(new FetchRequest("http://" + address.Trim()), cancel);
        }

        if (visit.Body is not { } body) return ([], visit.Failure ?? new FeedFailure(FeedStage.Http, $"{url} has no content"));
        var parse = parser.Parse(body, visit.Url, visit.Charset);
        if (parse.Feed is { Format: not "json-ld" } feed) return ([new DiscoveredFeed(visit.Url, feed)], null);
        var html = TextDecoder.Decode(body.Span, HtmlCharset.Of(visit.ContentType, body.Span)).Text;
        var candidates = FeedLinks.Of(html, visit.Url);
        var feeds = await Try(candidates.Where(candidate => candidate.Declared), cancel);
        if (feeds.Count == 0) feeds = await Try(candidates.Where(candidate => !candidate.Declared), cancel);
        return feeds.Count > 0 ? (feeds, null) : ([], new FeedFailure(FeedStage.Parse, $"{visit.Url} is no feed and names none"));
    }

    private async Task<List<DiscoveredFeed>> Try(IEnumerable<FeedCandidate> candidates, CancellationToken cancel)
    {
        var feeds = new List<DiscoveredFeed>();
        foreach (var candidate in candidates.Take(MaxTries))
        {
            var visit = await fetcher.Fetch(new FetchRequest(candidate.Url), cancel);
            if (visit.Body is { } body && parser.Parse(body, visit.Url, visit.Charset).Feed is { Format: not "json-ld" } feed && feeds.TrueForAll(known => known.Url != visit.Url))
            {
                feeds.Add(new DiscoveredFeed(visit.Url, feed));
            }
        }

        return feeds;
    }
}

/// <summary>A feed that was found.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Preview">What would come in.</param>
public sealed record DiscoveredFeed(string Url, ParsedFeed Preview);
