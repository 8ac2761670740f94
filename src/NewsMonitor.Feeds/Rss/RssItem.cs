using NewsMonitor.Feeds.Atom;
using NewsMonitor.Feeds.Dates;
using NewsMonitor.Feeds.Links;
using NewsMonitor.Feeds.Markup;
using NewsMonitor.Feeds.Modules;
using NewsMonitor.Feeds.Parsing;
using NewsMonitor.Feeds.Xml;

namespace NewsMonitor.Feeds.Rss;

/// <summary>An item of RSS or RDF.</summary>
internal static class RssItem
{
    /// <summary>Reads the item.</summary>
    public static ItemDraft Read(XmlElement element)
    {
        var item = new ItemDraft { Language = element.Attribute("lang", Vocabulary.Xml), Id = element.Attribute("about", Vocabulary.Rdf) };
        if (Link.IsWeb(item.Id)) item.OtherLink = new Placed(item.Id!, null);
        foreach (var child in element.Children)
        {
            if (SharedModules.Read(child, item)) continue;
            if (child.Vocabulary is Vocabulary.Atom or Vocabulary.Atom03) AtomEntry.ReadChild(child, item);
            else if (child.Vocabulary == Vocabulary.Xhtml) Xhtml(child, item);
            else if (child.Vocabulary != Vocabulary.Foreign) ReadChild(child, item);
        }

        return item;
    }

    private static void ReadChild(XmlElement child, ItemDraft item)
    {
        switch (child.Name)
        {
            case "title":
                item.Title ??= PlainText.OfHtml(child.Value);
                break;
            case "link":
                if (item.Link is null && (NullIfEmpty(child.Text) ?? child.Attribute("href")) is { } link) item.Link = new Placed(link, XmlBase.Of(child));
                break;
            case "guid" or "id":
                Guid(child, item);
                break;
            case "description" or "summary":
                Text(child, item);
                break;
            case "body" or "fullitem" or "content":
                if (item.Content is null && child.Value is { Length: > 0 } content) item.Content = new Placed(content, XmlBase.Of(child));
                break;
            case "pubdate" or "published" or "issued":
                item.Published ??= FeedDate.Parse(child.Text);
                break;
            case "updated" or "modified" or "lastbuilddate":
                item.Updated ??= FeedDate.Parse(child.Text);
                break;
            case "author" or "managingeditor":
                item.AddAuthor(child.HasChildren ? Authors.Of(child.Child("name")?.Text, child.Child("email")?.Text) : Authors.Parse(child.Text));
                break;
            case "category":
                item.AddCategory(NullIfEmpty(PlainText.OfHtml(child.Text)) ?? child.Attribute("term") ?? child.Attribute("domain"));
                break;
            case "source":
                item.SourceTitle ??= PlainText.OfHtml(child.Text);
                if (child.Attribute("url") is { Length: > 0 } url) item.SourceUrl ??= new Placed(url, XmlBase.Of(child));
                break;
            case "enclosure":
                if (child.Attribute("url") is { } file) item.AddEnclosure(new Placed(file, XmlBase.Of(child)), child.Attribute("type"), child.Attribute("length"));
                break;
        }
    }

    /// <summary>RSS 2.0: a guid is opaque; unless it says otherwise it is the item's address too.</summary>
    private static void Guid(XmlElement child, ItemDraft item)
    {
        var guid = child.Text;
        if (guid.Length == 0) return;
        item.Id = guid;
        var permanent = child.Attribute("ispermalink");
        if (permanent is null || !permanent.Equals("false", StringComparison.OrdinalIgnoreCase))
        {
            // Publishers forget to say that their numbers are no links; what is declared as a link may be a relative one.
            if (Link.IsWeb(guid) || permanent is not null) item.OtherLink = new Placed(guid, XmlBase.Of(child));
        }
    }

    /// <summary>The first of description and summary is the teaser; a second one is the text.</summary>
    private static void Text(XmlElement child, ItemDraft item)
    {
        var text = new Placed(child.Value, XmlBase.Of(child));
        if (text.Value.Length == 0) return;
        if (item.Summary is null) item.Summary = text;
        else if (item.Content is null && item.Summary.Value.Value != text.Value) item.Content = text;
    }

    private static void Xhtml(XmlElement child, ItemDraft item)
    {
        if (child.Name is "body" or "div" && item.Content is null) item.Content = new Placed(child.Value, XmlBase.Of(child));
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
