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
        return new Document
        {
            Id = item.Id,
            Url = item.Link,
            Title = item.Title,
            Body = body,
            BodyType = (item.Content is not null ? item.ContentIsText : item.SummaryIsText) ? BodyType.Text : BodyType.Html,
            PublishedAt = item.Published ?? item.Updated,
            Source = Source(feed, item),
            Language = item.Language ?? feed.Language,
            Authors = [.. item.Authors.Select(author => author.Name ?? author.Email).OfType<string>()],
        };
    }

    private static Outlet? Source(ParsedFeed feed, ParsedItem item)
    {
        if (item.Source is { } source && (source.Title ?? source.Url) is { } name) return new Outlet(name, source.Url);
        return (feed.Publisher ?? feed.Title) is { } publisher ? new Outlet(publisher, feed.Link) : null;
    }
}
