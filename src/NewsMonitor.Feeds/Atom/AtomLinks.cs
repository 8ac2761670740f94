using NewsMonitor.Feeds.Parsing;
using NewsMonitor.Feeds.Xml;

namespace NewsMonitor.Feeds.Atom;

/// <summary>Atom's links by what they lead to (RFC 4287, section 4.2.7; RFC 5005; WebSub, section 4).</summary>
internal static class AtomLinks
{
    /// <summary>A link at the head of a feed.</summary>
    public static void OfFeed(XmlElement link, FeedDraft feed)
    {
        if (Href(link) is not { } href) return;
        switch (Relation(link))
        {
            case "alternate":
                if (feed.Link is null || IsPage(link) && !feed.LinkIsPage) (feed.Link, feed.LinkIsPage) = (href, IsPage(link));
                break;
            case "self":
                feed.SelfUrl ??= href;
                break;
            case "hub":
                if (feed.Hubs.Count < 10) feed.Hubs.Add(href.Value);
                break;
            case "next":
                feed.NextUrl ??= href;
                break;
        }
    }

    /// <summary>A link of an entry.</summary>
    public static void OfEntry(XmlElement link, ItemDraft item)
    {
        if (Href(link) is not { } href) return;
        switch (Relation(link))
        {
            case "alternate":
                if (item.Link is null && IsPage(link)) item.Link = href;
                else item.OtherLink ??= href;
                break;
            case "enclosure":
                item.AddEnclosure(href, link.Attribute("type"), link.Attribute("length"));
                break;
        }
    }

    /// <summary>The link's kind; the registered names may be written as addresses.</summary>
    private static string Relation(XmlElement link)
    {
        var relation = link.Attribute("rel")?.Trim().ToLowerInvariant();
        return string.IsNullOrEmpty(relation) ? "alternate" : relation[(relation.LastIndexOf('/') + 1)..];
    }

    private static bool IsPage(XmlElement link) =>
        link.Attribute("type") is not { Length: > 0 } type || type.Contains("html", StringComparison.OrdinalIgnoreCase);

    private static Placed? Href(XmlElement link) =>
        (link.Attribute("href") ?? link.Text) is { Length: > 0 } href ? new Placed(href, XmlBase.Of(link)) : null;
}
