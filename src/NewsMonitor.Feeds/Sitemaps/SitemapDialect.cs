using NewsMonitor.Feeds.Dates;
using NewsMonitor.Feeds.Markup;
using NewsMonitor.Feeds.Parsing;
using NewsMonitor.Feeds.Xml;

namespace NewsMonitor.Feeds.Sitemaps;

/// <summary>Sitemaps 0.9 with Google's news extension, and indexes of sitemaps: an index's items are the sitemaps it names.</summary>
internal static class SitemapDialect
{
    /// <summary>Names the dialect by the outermost element.</summary>
    public static void Name(XmlElement root, FeedDraft feed)
    {
        feed.Format = root.Name == "sitemapindex" ? "sitemap-index" : "sitemap";
        feed.Version = "0.9";
    }

    /// <summary>Reads one <c>url</c> or <c>sitemap</c>.</summary>
    public static ItemDraft Read(XmlElement element)
    {
        var item = new ItemDraft();
        foreach (var child in element.Children)
        {
            if (child.Vocabulary == Vocabulary.News && child.Name == "news")
            {
                foreach (var news in child.Children) News(news, item);
            }
            else if (child.Name == "loc" && child.Vocabulary is not Vocabulary.Foreign && child.Text is { Length: > 0 } address)
            {
                item.Id ??= address;
                item.Link ??= new Placed(address, null);
            }
            else if (child.Name == "lastmod")
            {
                item.Updated ??= FeedDate.Parse(child.Text);
            }
        }

        return item;
    }

    private static void News(XmlElement child, ItemDraft item)
    {
        switch (child.Name)
        {
            case "title":
                item.Title ??= PlainText.OfHtml(child.Value);
                break;
            case "publication_date":
                item.Published ??= FeedDate.Parse(child.Text);
                break;
            case "publication":
                item.SourceTitle ??= PlainText.OfText(child.Child("name")?.Text);
                item.Language ??= PlainText.OfText(child.Child("language")?.Text);
                break;
            case "keywords":
                foreach (var keyword in child.Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) item.AddCategory(keyword);
                break;
            case "access":
                item.Paywalled = true;
                break;
        }
    }
}
