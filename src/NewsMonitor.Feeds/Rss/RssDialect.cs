using System.Globalization;
using NewsMonitor.Feeds.Dates;
using NewsMonitor.Feeds.Markup;
using NewsMonitor.Feeds.Modules;
using NewsMonitor.Feeds.Parsing;
using NewsMonitor.Feeds.Xml;

namespace NewsMonitor.Feeds.Rss;

/// <summary>RSS 0.90 to 2.0 and RDF: where the items stand differs, what stands in them hardly does.</summary>
internal static class RssDialect
{
    /// <summary>Names the dialect and version by the outermost element.</summary>
    public static void Name(XmlElement root, Vocabulary names, FeedDraft feed)
    {
        feed.Format = root.Name == "rdf" ? "rdf" : "rss";
        // What calls itself 2.01 or 2.1 is RSS 2.0: no other was ever published.
        feed.Version = root.Name != "rdf" ? NullIfEmpty(root.Attribute("version")) is { } said ? said.StartsWith('2') ? "2.0" : said : null
            : names == Vocabulary.Rss090 || root.Children.Any(child => child.Vocabulary == Vocabulary.Rss090) ? "0.90" : "1.0";
    }

    /// <summary>Reads the head: the children of the channel and, where publishers put them there, of the root.</summary>
    public static void Head(XmlElement root, FeedDraft feed)
    {
        var channel = root.Name == "channel" ? root : root.Child("channel");
        foreach (var child in channel?.Children ?? root.Children) Read(child, feed);
        feed.Language ??= NullIfEmpty((channel ?? root).Inherited("lang"));
    }

    private static void Read(XmlElement child, FeedDraft feed)
    {
        if (FeedModules.Read(child, feed)) return;
        switch (child.Name)
        {
            case "title":
                feed.Title ??= PlainText.OfHtml(child.Value);
                break;
            case "link":
                if (feed.Link is null && child.Text is { Length: > 0 } link) feed.Link = new Placed(link, XmlBase.Of(child));
                break;
            case "language":
                feed.Language ??= PlainText.OfText(child.Text);
                break;
            case "lastbuilddate":
                feed.Updated ??= FeedDate.Parse(child.Text);
                break;
            case "pubdate" or "updated":
                feed.Dated ??= FeedDate.Parse(child.Text);
                break;
            case "ttl":
                if (int.TryParse(child.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and < 100_000) feed.Ttl = TimeSpan.FromMinutes(minutes);
                break;
            case "skiphours":
                foreach (var hour in child.Children)
                {
                    // 24 is midnight in the versions before 2.0.
                    if (int.TryParse(hour.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var of) && of is >= 0 and <= 24 && feed.SkipHours.Count < 24) feed.SkipHours.Add(of % 24);
                }

                break;
        }
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
