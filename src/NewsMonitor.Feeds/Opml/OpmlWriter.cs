using System.Text;
using System.Xml;

namespace NewsMonitor.Feeds.Opml;

/// <summary>Writes a list of feeds as OPML 2.0, in folders by their first tag, all tags as categories.</summary>
public static class OpmlWriter
{
    /// <summary>The document.</summary>
    /// <param name="title">The list's title.</param>
    /// <param name="feeds">The feeds.</param>
    /// <param name="created">When the list was made.</param>
    public static string Write(string title, IEnumerable<OpmlFeed> feeds, DateTimeOffset created)
    {
        using var text = new Utf8Writer();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, CheckCharacters = true }))
        {
            xml.WriteStartElement("opml");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteStartElement("head");
            xml.WriteElementString("title", Clean(title));
            xml.WriteElementString("dateCreated", created.ToUniversalTime().ToString("R"));
            xml.WriteEndElement();
            xml.WriteStartElement("body");
            foreach (var folder in feeds.GroupBy(feed => feed.Tags.Count > 0 ? feed.Tags[0] : null, StringComparer.Ordinal))
            {
                if (folder.Key is { } name)
                {
                    xml.WriteStartElement("outline");
                    xml.WriteAttributeString("text", Clean(name));
                }

                foreach (var feed in folder) Outline(xml, feed);
                if (folder.Key is not null) xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return text.ToString();
    }

    private static void Outline(XmlWriter xml, OpmlFeed feed)
    {
        xml.WriteStartElement("outline");
        xml.WriteAttributeString("type", "rss");
        xml.WriteAttributeString("text", Clean(feed.Title ?? feed.Url));
        if (feed.Title is not null) xml.WriteAttributeString("title", Clean(feed.Title));
        xml.WriteAttributeString("xmlUrl", Clean(feed.Url));
        if (feed.Site is not null) xml.WriteAttributeString("htmlUrl", Clean(feed.Site));
        if (feed.Tags.Count > 0) xml.WriteAttributeString("category", Clean(string.Join(',', feed.Tags.Select(tag => tag.Replace(',', ' ').Replace('/', ' ')))));
        xml.WriteEndElement();
    }

    /// <summary>XML 1.0 has no way to write some characters: they are left out.</summary>
    private static string Clean(string text)
    {
        if (text.All(XmlConvert.IsXmlChar)) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune != Rune.ReplacementChar && (rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value))) clean.Append(rune.ToString());
        }

        return clean.ToString();
    }

    private sealed class Utf8Writer : StringWriter
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
