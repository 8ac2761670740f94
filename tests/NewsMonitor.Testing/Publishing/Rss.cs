using System.Globalization;
using System.Net;

namespace NewsMonitor.Testing.Publishing;

/// <summary>Writes the feeds of made-up publishers.</summary>
public static class Rss
{
    /// <summary>A channel with these items.</summary>
    public static string Channel(string title, params IEnumerable<string> items) =>
        $"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>{WebUtility.HtmlEncode(title)}</title><link>http://{title.ToLowerInvariant().Replace(' ', '-')}.example/</link>{string.Concat(items)}</channel></rss>""";

    /// <summary>An item with a text long enough to be no teaser, unless another text is given.</summary>
    public static string Item(string id, string title, string? text = null, string? link = null, string more = "") =>
        $"<item><guid isPermaLink=\"false\">{id}</guid><title>{WebUtility.HtmlEncode(title)}</title>{(link is null ? "" : $"<link>{link}</link>")}<description>{WebUtility.HtmlEncode(text ?? LongText(title))}</description><pubDate>Mon, 02 Dec 2024 12:00:00 GMT</pubDate>{more}</item>";

    /// <summary>A text of a thousand characters about a matter; texts about different matters share few sequences of words.</summary>
    public static string LongText(string about)
    {
        var seed = about.Aggregate(17u, (hash, c) => (hash * 31) + c);
        return string.Join(' ', Enumerable.Range(0, 170).Select(i => i % 17 == 0 ? about : ((seed = (seed * 1664525) + 1013904223) >> 12).ToString("x", CultureInfo.InvariantCulture))) + ".";
    }
}
