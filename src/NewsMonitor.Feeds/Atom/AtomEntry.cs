using NewsMonitor.Feeds.Dates;
using NewsMonitor.Feeds.Modules;
using NewsMonitor.Feeds.Parsing;
using NewsMonitor.Feeds.Xml;

namespace NewsMonitor.Feeds.Atom;

/// <summary>An entry of Atom 1.0 (RFC 4287, section 4.1.2) or 0.3.</summary>
internal static class AtomEntry
{
    /// <summary>Reads the entry.</summary>
    public static ItemDraft Read(XmlElement element)
    {
        var item = new ItemDraft { Language = element.Attribute("lang", Vocabulary.Xml) };
        foreach (var child in element.Children)
        {
            if (!SharedModules.Read(child, item) && child.Vocabulary is not (Vocabulary.Foreign or Vocabulary.Xhtml)) ReadChild(child, item);
        }

        return item;
    }

    /// <summary>Reads one child of the entry, or an Atom element that stands in an item of RSS.</summary>
    public static void ReadChild(XmlElement child, ItemDraft item)
    {
        switch (child.Name)
        {
            case "id" or "guid":
                if (child.Text is { Length: > 0 } id) item.Id ??= id;
                break;
            case "title":
                item.Title ??= AtomText.Title(child);
                break;
            case "link":
                AtomLinks.OfEntry(child, item);
                break;
            case "published" or "issued" or "pubdate":
                item.Published ??= FeedDate.Parse(child.Text);
                break;
            case "created":
                item.Created ??= FeedDate.Parse(child.Text);
                break;
            case "updated" or "modified":
                item.Updated ??= FeedDate.Parse(child.Text);
                break;
            case "author":
                item.AddAuthor(Author(child));
                break;
            case "category":
                item.AddCategory(child.Attribute("term") ?? child.Attribute("label") ?? child.Text);
                break;
            case "summary" or "description":
                if (item.Summary is null) (item.Summary, item.SummaryIsText) = Text(child);
                break;
            case "content" or "body" or "fullitem":
                if (item.Content is null && child.Attribute("src") is null) (item.Content, item.ContentIsText) = Text(child);
                break;
            case "source":
                Source(child, item);
                break;
        }
    }

    /// <summary>A person (RFC 4287, section 3.2), or what older feeds write in one line.</summary>
    public static ParsedAuthor? Author(XmlElement person) =>
        person.HasChildren ? Authors.Of(person.Child("name")?.Text, person.Child("email")?.Text) : Authors.Parse(person.Text);

    private static (Placed? Text, bool IsText) Text(XmlElement element)
    {
        var (value, isText) = AtomText.Read(element);
        return (value.Length == 0 ? null : new Placed(value, XmlBase.Of(element)), isText);
    }

    /// <summary>The feed that an aggregated entry came from (RFC 4287, section 4.2.11).</summary>
    private static void Source(XmlElement source, ItemDraft item)
    {
        var origin = new FeedDraft();
        foreach (var child in source.Children)
        {
            if (child.Name == "title") origin.Title ??= AtomText.Title(child);
            else if (child.Name == "link") AtomLinks.OfFeed(child, origin);
            else if (child.Name == "author") item.SourceAuthors.Add(Author(child));
        }

        item.SourceTitle ??= origin.Title;
        item.SourceUrl ??= origin.Link ?? origin.SelfUrl;
    }
}
