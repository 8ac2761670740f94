using NewsMonitor.Feeds.Origins;
using NewsMonitor.Model;

namespace NewsMonitor.Feeds.Parsing;

/// <summary>Turns the items of a feed into the documents that intake takes.</summary>
public static class FeedDocuments
{
    /// <summary>The document of an item: the text where there is one, else the teaser; the publisher is the item's own source, else the feed's. Null when the item has no text or was withdrawn.</summary>
    public static Document? Of(ParsedFeed feed, ParsedItem item)
    {
        var body = item.Content ?? item.Summary ?? "";
        if (item.Withdrawn || (item.Title is null && string.IsNullOrWhiteSpace(body))) return null;
        var text = item.Content is not null ? item.ContentIsText : item.SummaryIsText;
        return new Document
        {
            Id = item.Id,
            Url = item.Link,
            Title = item.Title,
            Body = body,
            BodyType = text ? BodyType.Text : BodyType.Html,
            PublishedAt = item.Published ?? item.Updated,
            Source = Source(feed, item),
            Language = item.Language ?? feed.Language,
            Provenance = Provenance(item, body, text),
            Authors = [.. item.Authors.Select(author => author.Name ?? author.Email).OfType<string>()],
        };
    }

    /// <summary>A source element names the publisher when the item leads there (an aggregator's feed), the origin when the item is the feed's own.</summary>
    private static Outlet? Source(ParsedFeed feed, ParsedItem item)
    {
        var own = (feed.Publisher ?? feed.Title) is { } publisher ? new Outlet(publisher, feed.Link) : null;
        if (item.Source is not { } source || (source.Title ?? source.Url) is not { } name) return own;
        return own is not null && Sites.AreOne(item.Link, feed.Link) && !Sites.AreOne(source.Url, feed.Link) && source.Url is not null ? own : new Outlet(name, source.Url);
    }

    private static List<Provenance> Provenance(ParsedItem item, string body, bool text)
    {
        var found = new List<Provenance>();
        if (item.Source is { } source && (source.Title ?? source.Url) is not null) found.Add(new Provenance(ProvenanceKind.RssSource, source.Title, source.Url));
        if (!text) found.AddRange(OutwardLinks.Of(body, item.Link));
        return found;
    }
}
