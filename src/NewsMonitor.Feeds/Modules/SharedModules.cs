using NewsMonitor.Feeds.Dates;
using NewsMonitor.Feeds.Markup;
using NewsMonitor.Feeds.Parsing;
using NewsMonitor.Feeds.Xml;

namespace NewsMonitor.Feeds.Modules;

/// <summary>The vocabularies that stand in items of any dialect: Dublin Core, Media RSS, iTunes, <c>content:encoded</c>.</summary>
internal static class SharedModules
{
    /// <summary>Reads one child of an item; false when it belongs to none of these vocabularies.</summary>
    public static bool Read(XmlElement child, ItemDraft item)
    {
        switch (child.Vocabulary)
        {
            case Vocabulary.DublinCore or Vocabulary.DublinTerms:
                DublinCore(child, item);
                return true;
            case Vocabulary.Media:
                MediaRss(child, item, depth: 0);
                return true;
            case Vocabulary.Itunes:
                Itunes(child, item);
                return true;
            case Vocabulary.Content:
                if (child.Name == "encoded" && child.Value is { Length: > 0 } content)
                {
                    item.Content = new Placed(content, XmlBase.Of(child));
                    item.ContentIsText = false;
                }

                return true;
            default:
                return false;
        }
    }

    private static void DublinCore(XmlElement child, ItemDraft item)
    {
        switch (child.Name)
        {
            case "title":
                item.OtherTitle ??= PlainText.OfHtml(child.Value);
                break;
            case "creator" or "author":
                item.AddAuthor(Authors.Parse(PlainText.OfHtml(child.Text)));
                break;
            case "date":
                item.Dated ??= FeedDate.Parse(child.Text);
                break;
            case "issued" or "available":
                item.Published ??= FeedDate.Parse(child.Text);
                break;
            case "created":
                item.Created ??= FeedDate.Parse(child.Text);
                break;
            case "modified":
                item.Updated ??= FeedDate.Parse(child.Text);
                break;
            case "subject":
                item.AddCategory(child.Text);
                break;
            case "description" or "abstract":
                item.OtherSummary ??= NullIfEmpty(child.Value);
                break;
            case "language":
                item.Language ??= NullIfEmpty(child.Text);
                break;
            case "identifier":
                item.Id ??= NullIfEmpty(child.Text);
                break;
        }
    }

    private static void MediaRss(XmlElement child, ItemDraft item, int depth)
    {
        switch (child.Name)
        {
            case "title":
                item.OtherTitle ??= PlainText.OfHtml(child.Value);
                break;
            case "description":
                item.OtherSummary ??= NullIfEmpty(child.Value);
                break;
            case "category":
                item.AddCategory(child.Text);
                break;
            case "keywords":
                Keywords(child, item);
                break;
            case "content":
                if (child.Attribute("url") is { } url) item.AddEnclosure(new Placed(url, XmlBase.Of(child)), child.Attribute("type") ?? child.Attribute("medium"), child.Attribute("filesize"));
                break;
        }

        if (child.Name is not ("group" or "content") || depth > 1) return;
        foreach (var inner in child.Children)
        {
            if (inner.Vocabulary == Vocabulary.Media) MediaRss(inner, item, depth + 1);
        }
    }

    private static void Itunes(XmlElement child, ItemDraft item)
    {
        switch (child.Name)
        {
            case "title":
                item.OtherTitle ??= PlainText.OfHtml(child.Value);
                break;
            case "author":
                item.AddAuthor(Authors.Parse(child.Text));
                break;
            case "summary":
                item.OtherSummary ??= NullIfEmpty(child.Value);
                break;
            case "category":
                item.AddCategory(child.Attribute("text"));
                foreach (var inner in child.Children) item.AddCategory(inner.Attribute("text"));
                break;
            case "keywords":
                Keywords(child, item);
                break;
        }
    }

    private static void Keywords(XmlElement child, ItemDraft item)
    {
        foreach (var keyword in child.Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) item.AddCategory(keyword);
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
