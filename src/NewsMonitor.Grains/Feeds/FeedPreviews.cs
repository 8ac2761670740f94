using NewsMonitor.Contracts;
using NewsMonitor.Feeds.Discovery;
using NewsMonitor.Feeds.Parsing;
using NewsMonitor.Model;
using NewsMonitor.Text.Documents;

namespace NewsMonitor.Grains.Feeds;

/// <summary>Shows what would come in from a feed. Pure.</summary>
internal static class FeedPreviews
{
    private const int MostItems = 10;
    private const int ExcerptLength = 280;

    public static PreviewedFeed Of(DiscoveredFeed found)
    {
        var feed = found.Preview;
        return new PreviewedFeed(found.Url, feed.Title, feed.Format, feed.Link, feed.Language, feed.Items.Count, [.. feed.Items.Take(MostItems).Select(item => Item(feed, item))]);
    }

    private static PreviewedItem Item(ParsedFeed feed, ParsedItem item)
    {
        var document = FeedDocuments.Of(feed, item);
        return new PreviewedItem(item.Title, item.Link, item.Published ?? item.Updated, document?.Source?.Name, document is null ? null : Excerpt(document));
    }

    private static string? Excerpt(Document document)
    {
        // Enough of a long text to find its first words.
        var body = document.Body.Length > 20_000 ? document.Body[..20_000] : document.Body;
        var plain = PlainText.Line(document.BodyType == BodyType.Html ? new HtmlText().Paragraphs(body) : body);
        return plain.Length == 0 ? null : plain.Length <= ExcerptLength ? plain : plain[..ExcerptLength] + "…";
    }
}
