using System.Net;
using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace NewsMonitor.Delivery.Syndication;

/// <summary>Writes a feed as Atom 1.0, RSS 2.0 or JSON Feed 1.1, UTF-8. Pure: the same document gives the same bytes, so that a hash of them serves as the ETag.</summary>
public static class FeedWriter
{
    private const string AtomNamespace = "http://www.w3.org/2005/Atom";
    private const string UnknownAuthor = "source not declared";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CheckCharacters = true };

    /// <summary>The media type of a format.</summary>
    public static string MediaType(FeedFormat format) => format switch
    {
        FeedFormat.Atom => "application/atom+xml; charset=utf-8",
        FeedFormat.Rss => "application/rss+xml; charset=utf-8",
        _ => "application/feed+json; charset=utf-8",
    };

    /// <summary>The feed's bytes. Characters that XML cannot hold are left out.</summary>
    public static byte[] Write(FeedDocument feed, FeedFormat format) => format switch
    {
        FeedFormat.Atom => Xml(writer => new Atom10FeedFormatter(Atom(feed)).WriteTo(writer)),
        FeedFormat.Rss => Xml(writer => new Rss20FeedFormatter(Rss(feed), serializeExtensionsAsAtom: false).WriteTo(writer)),
        _ => JsonFeed.Write(feed),
    };

    private static byte[] Xml(Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, Settings))
        {
            write(writer);
        }

        return stream.ToArray();
    }

    private static SyndicationFeed Atom(FeedDocument feed)
    {
        var written = Common(feed, Clean);
        written.Links.Add(new SyndicationLink(feed.Self, "self", null, "application/atom+xml", 0));
        if (feed.Hub is not null)
        {
            written.Links.Add(new SyndicationLink(feed.Hub, "hub", null, null, 0));
        }

        return written;
    }

    /// <summary>RSS has no links of its own for the feed's address and its hub: both are Atom's, as WebSub says. Its descriptions are HTML, so that plain text is escaped once more.</summary>
    private static SyndicationFeed Rss(FeedDocument feed)
    {
        var written = Common(feed, summary => WebUtility.HtmlEncode(Clean(summary)));
        written.ElementExtensions.Add(Link("self", feed.Self, "application/rss+xml"));
        if (feed.Hub is not null)
        {
            written.ElementExtensions.Add(Link("hub", feed.Hub, null));
        }

        return written;
    }

    private static SyndicationFeed Common(FeedDocument feed, Func<string, string> summarise) =>
        new(Clean(feed.Title), Clean(feed.Title), feed.Page, feed.Id.AbsoluteUri, feed.Updated, feed.Entries.Select(entry => Item(entry, summarise)).ToList());

    private static SyndicationItem Item(FeedEntry entry, Func<string, string> summarise)
    {
        var item = new SyndicationItem
        {
            Id = entry.Id.AbsoluteUri,
            Title = new TextSyndicationContent(Clean(entry.Title)),
            Summary = new TextSyndicationContent(summarise(entry.Summary)),
            PublishDate = entry.Published,
            LastUpdatedTime = entry.Updated,
        };
        item.Links.Add(SyndicationLink.CreateAlternateLink(entry.Link));
        item.Authors.Add(new SyndicationPerson { Name = Clean(entry.Author ?? UnknownAuthor) });
        foreach (var category in entry.Categories)
        {
            item.Categories.Add(new SyndicationCategory(Clean(category)));
        }

        return item;
    }

    private static XElement Link(string relation, Uri address, string? type) => new(
        XName.Get("link", AtomNamespace),
        new XAttribute("rel", relation),
        new XAttribute("href", address.AbsoluteUri),
        type is null ? null : new XAttribute("type", type));

    private static string Clean(string text)
    {
        var cleaned = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                cleaned.Append(text[i]);
            }
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                cleaned.Append(text, i++, 2);
            }
        }

        return cleaned.ToString();
    }
}
