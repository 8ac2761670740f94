using NewsMonitor.Feeds.Dates;
using NewsMonitor.Feeds.Markup;
using NewsMonitor.Feeds.Modules;
using NewsMonitor.Feeds.Parsing;
using NewsMonitor.Feeds.Xml;

namespace NewsMonitor.Feeds.Atom;

/// <summary>Atom 1.0 (RFC 4287) and 0.3.</summary>
internal static class AtomDialect
{
    /// <summary>Names the dialect and version by the outermost element.</summary>
    public static void Name(XmlElement root, FeedDraft feed)
    {
        feed.Format = "atom";
        feed.Version = root.Vocabulary == Vocabulary.Atom03 ? root.Attribute("version") is { Length: > 0 } said ? said : "0.3"
            : root.Vocabulary == Vocabulary.Atom ? "1.0" : root.Attribute("version");
    }

    /// <summary>Reads the head, and gives its authors to the entries that name none (RFC 4287, section 4.2.1).</summary>
    public static void Head(XmlElement root, FeedDraft feed)
    {
        var authors = new List<ParsedAuthor?>();
        foreach (var child in root.Children)
        {
            if (FeedModules.Read(child, feed)) continue;
            switch (child.Name)
            {
                case "title":
                    feed.Title ??= AtomText.Title(child);
                    break;
                case "link":
                    AtomLinks.OfFeed(child, feed);
                    break;
                case "updated" or "modified":
                    feed.Updated ??= FeedDate.Parse(child.Text);
                    break;
                case "language":
                    feed.Language ??= PlainText.OfText(child.Text);
                    break;
                case "author":
                    authors.Add(AtomEntry.Author(child));
                    break;
            }
        }

        feed.Language ??= root.Attribute("lang", Vocabulary.Xml) is { Length: > 0 } language ? language : null;
        foreach (var item in feed.Items.Where(item => !item.HasAuthors))
        {
            foreach (var author in item.SourceAuthors.Count > 0 ? item.SourceAuthors : authors) item.AddAuthor(author);
        }
    }
}
