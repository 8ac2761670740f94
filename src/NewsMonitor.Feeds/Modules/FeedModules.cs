using System.Globalization;
using NewsMonitor.Feeds.Atom;
using NewsMonitor.Feeds.Dates;
using NewsMonitor.Feeds.Markup;
using NewsMonitor.Feeds.Parsing;
using NewsMonitor.Feeds.Xml;

namespace NewsMonitor.Feeds.Modules;

/// <summary>The vocabularies that stand at the head of a feed of any dialect: Dublin Core, syndication rhythm, Atom's links.</summary>
internal static class FeedModules
{
    /// <summary>Reads one child of the feed; false when it belongs to none of these vocabularies.</summary>
    public static bool Read(XmlElement child, FeedDraft feed)
    {
        switch (child.Vocabulary)
        {
            case Vocabulary.DublinCore or Vocabulary.DublinTerms:
                DublinCore(child, feed);
                return true;
            case Vocabulary.Syndication:
                Syndication(child, feed);
                return true;
            case Vocabulary.Atom or Vocabulary.Atom03 when child.Name == "link":
                AtomLinks.OfFeed(child, feed);
                return true;
            default:
                return child.Vocabulary is Vocabulary.Media or Vocabulary.Itunes or Vocabulary.Content or Vocabulary.Foreign or Vocabulary.Xhtml;
        }
    }

    private static void DublinCore(XmlElement child, FeedDraft feed)
    {
        switch (child.Name)
        {
            case "title":
                feed.Title ??= PlainText.OfHtml(child.Value);
                break;
            case "language":
                feed.Language ??= PlainText.OfText(child.Text);
                break;
            case "publisher":
                feed.Publisher ??= Authors.Parse(child.Text)?.Name;
                break;
            case "date" or "issued" or "created":
                feed.Dated ??= FeedDate.Parse(child.Text);
                break;
            case "modified":
                feed.Updated ??= FeedDate.Parse(child.Text);
                break;
        }
    }

    private static void Syndication(XmlElement child, FeedDraft feed)
    {
        if (child.Name == "updatefrequency" && int.TryParse(child.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var times) && times is > 0 and < 10_000)
        {
            feed.UpdateFrequency = times;
        }
        else if (child.Name == "updateperiod")
        {
            feed.UpdatePeriod = child.Text.ToUpperInvariant() switch
            {
                "HOURLY" => TimeSpan.FromHours(1),
                "DAILY" => TimeSpan.FromDays(1),
                "WEEKLY" => TimeSpan.FromDays(7),
                "MONTHLY" => TimeSpan.FromDays(30),
                "YEARLY" => TimeSpan.FromDays(365),
                _ => null,
            };
        }
    }
}
