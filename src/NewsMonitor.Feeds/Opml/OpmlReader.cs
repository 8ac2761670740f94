using NewsMonitor.Feeds.Charsets;
using NewsMonitor.Feeds.Links;
using NewsMonitor.Feeds.Markup;
using NewsMonitor.Feeds.Xml;

namespace NewsMonitor.Feeds.Opml;

/// <summary>Reads lists of feeds (OPML 1.0 and 2.0) in any letter case, with or without <c>type</c>; nested folders become tags. Never throws on bad input.</summary>
public static class OpmlReader
{
    /// <summary>The most feeds that one list may hold; the rest is left out.</summary>
    public const int MaxFeeds = 50_000;

    /// <summary>The feeds, each address once; or why it is no list.</summary>
    public static (IReadOnlyList<OpmlFeed> Feeds, string? Reason) Read(ReadOnlySpan<byte> bytes)
    {
        var text = TextDecoder.Decode(bytes, XmlCharset.Declared(bytes)).Text;
        var reading = new XmlReading(text, new XmlLimits(MaxDepth: 60, MaxElements: 200_000), _ => false, _ => true);
        reading.Read();
        if (reading.Root is not { Name: "opml" or "outlinedocument" } root) return ([], reading.Root is null ? "not OPML: there is no XML element in it" : $"not OPML: its outermost element is <{reading.Root.QualifiedName}>");
        var feeds = new Dictionary<string, OpmlFeed>(StringComparer.Ordinal);
        foreach (var child in (root.Child("body") ?? root).Children) Outline(child, [], feeds);
        return ([.. feeds.Values], null);
    }

    private static void Outline(XmlElement outline, string[] folders, Dictionary<string, OpmlFeed> feeds)
    {
        if (outline.Name is not ("outline" or "body") || feeds.Count >= MaxFeeds) return;
        var name = PlainText.OfText(outline.Attribute("title"), 500) ?? PlainText.OfText(outline.Attribute("text"), 500);
        var url = Link.Resolve(outline.Attribute("xmlurl") ?? (outline.Attribute("type") is { } type && type.ToUpperInvariant() is "RSS" or "ATOM" or "FEED" ? outline.Attribute("url") : null), null);
        if (Link.IsWeb(url))
        {
            string[] tags = [.. folders.Concat(Categories(outline)).Distinct(StringComparer.Ordinal).Take(50)];
            feeds[url!] = feeds.TryGetValue(url!, out var known) ? known with { Tags = [.. known.Tags.Union(tags, StringComparer.Ordinal).Take(50)] } : new OpmlFeed(url!, name, Link.Resolve(outline.Attribute("htmlurl"), null), tags);
        }

        string[] inner = url is null && name is not null ? [.. folders, name] : folders;
        foreach (var child in outline.Children) Outline(child, inner, feeds);
    }

    /// <summary>Categories are separated by commas; a path's last part is the tag's name.</summary>
    private static IEnumerable<string> Categories(XmlElement outline) =>
        (outline.Attribute("category") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(category => PlainText.OfText(category.Trim('/')[(category.Trim('/').LastIndexOf('/') + 1)..], 200)).OfType<string>();
}
