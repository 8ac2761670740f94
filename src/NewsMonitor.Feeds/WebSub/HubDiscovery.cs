using NewsMonitor.Feeds.Fetching;
using NewsMonitor.Feeds.Links;
using NewsMonitor.Feeds.Parsing;

namespace NewsMonitor.Feeds.WebSub;

/// <summary>Finds the hubs of a feed and the topic it goes by there (WebSub, section 4): the header first, then the document.</summary>
public static class HubDiscovery
{
    /// <summary>The hubs and the topic; null when there is no hub or the feed does not name itself.</summary>
    public static (IReadOnlyList<string> Hubs, string Topic)? Find(FetchResult result, ParsedFeed feed)
    {
        string[] hubs = [.. result.Links.Where(link => link.Relation == "hub").Select(link => link.Url).Where(Link.IsWeb)];
        var self = result.Links.FirstOrDefault(link => link.Relation == "self").Url;
        if (hubs.Length == 0) hubs = [.. feed.Hubs.Where(Link.IsWeb)];
        self ??= feed.SelfUrl;
        return hubs.Length > 0 && Link.IsWeb(self) ? (hubs, self!) : null;
    }
}
