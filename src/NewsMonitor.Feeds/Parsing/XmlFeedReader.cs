using NewsMonitor.Feeds.Atom;
using NewsMonitor.Feeds.Rss;
using NewsMonitor.Feeds.Sitemaps;
using NewsMonitor.Feeds.Xml;

namespace NewsMonitor.Feeds.Parsing;

/// <summary>Reads a feed in XML: finds the dialect by the outermost element and lets it gather. Items are let go of one by one, so that memory holds what they say, not their trees.</summary>
internal sealed class XmlFeedReader(FeedParserOptions options)
{
    /// <summary>The gathered feed; null with the reason when the outermost element is of no dialect.</summary>
    public (FeedDraft? Feed, string? Reason) Read(string text)
    {
        var feed = new FeedDraft();
        Dialect? dialect = null;
        XmlReading? reading = null;
        reading = new XmlReading(OwnEntities.Replace(text), new XmlLimits(options.MaxDepth), IsPiece, element =>
        {
            dialect ??= DialectOf(reading!.Root!);
            return dialect switch
            {
                Dialect.Rss => feed.Take(RssItem.Read(element), options),
                Dialect.Atom => feed.Take(AtomEntry.Read(element), options),
                Dialect.Sitemap => feed.Take(SitemapDialect.Read(element), options),
                _ => false,
            };
        });
        reading.Read();
        if (reading.Root is not { } root) return (null, "there is no XML element in it");
        dialect ??= DialectOf(root);
        if (reading.Cut) feed.Complaints.Add($"elements nest deeper than {options.MaxDepth} levels or are too many: what lies beyond was passed over");
        switch (dialect)
        {
            case Dialect.Rss:
                RssDialect.Name(root, reading.DefaultNamespace, feed);
                RssDialect.Head(root, feed);
                break;
            case Dialect.Atom:
                AtomDialect.Name(root, feed);
                AtomDialect.Head(root, feed);
                break;
            case Dialect.Sitemap:
                SitemapDialect.Name(root, feed);
                break;
            default:
                return (null, $"its outermost element is <{root.QualifiedName}>, not <rss>, <rdf:RDF>, <feed> or <urlset>");
        }

        return (feed, null);
    }

    private static bool IsPiece(XmlElement element) => element.Name switch
    {
        "item" or "entry" => element.Vocabulary != Vocabulary.Foreign && element.Parent is { Name: "channel" or "rss" or "rdf" or "feed" or "items" } parent && DepthIsSmall(parent),
        "url" => element.Parent is { Name: "urlset", Parent: null },
        "sitemap" => element.Parent is { Name: "sitemapindex", Parent: null },
        _ => false,
    };

    private static bool DepthIsSmall(XmlElement parent) => parent.Parent is null || parent.Parent.Parent is null || parent.Parent.Parent.Parent is null;

    private static Dialect? DialectOf(XmlElement root) => root.Name switch
    {
        "rss" or "rdf" => Dialect.Rss,
        "channel" when root.Child("title") is not null || root.Child("link") is not null || root.Vocabulary is Vocabulary.Rss10 or Vocabulary.Rss090 => Dialect.Rss,
        "feed" => Dialect.Atom,
        "urlset" or "sitemapindex" => Dialect.Sitemap,
        _ => null,
    };

    private enum Dialect
    {
        Rss,
        Atom,
        Sitemap,
    }
}
