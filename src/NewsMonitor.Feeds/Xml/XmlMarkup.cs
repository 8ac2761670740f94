using System.Text;
using System.Text.RegularExpressions;

namespace NewsMonitor.Feeds.Xml;

/// <summary>Markup inside an element as HTML: without XHTML's namespace declarations and prefixes, CDATA as escaped text.</summary>
internal static partial class XmlMarkup
{
    /// <summary>The HTML of a piece of XML.</summary>
    public static string Of(ReadOnlySpan<char> raw)
    {
        var markup = raw.Trim().ToString();
        if (markup.Contains("<![CDATA[", StringComparison.OrdinalIgnoreCase)) markup = EscapeSections(markup);
        if (!markup.Contains("xmlns", StringComparison.Ordinal) && !markup.Contains(':', StringComparison.Ordinal)) return markup;
        try
        {
            markup = Declaration().Replace(markup, "");
            return Prefix().Replace(markup, "$1$2");
        }
        catch (RegexMatchTimeoutException)
        {
            return markup;
        }
    }

    private static string EscapeSections(string markup)
    {
        var html = new StringBuilder(markup.Length);
        ReadOnlySpan<char> rest = markup;
        int at;
        while ((at = rest.IndexOf("<![CDATA[", StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            html.Append(rest[..at]);
            rest = rest[(at + 9)..];
            var end = rest.IndexOf("]]>", StringComparison.Ordinal);
            foreach (var c in end < 0 ? rest : rest[..end]) html.Append(c switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => c.ToString() });
            rest = end < 0 ? default : rest[(end + 3)..];
        }

        return html.Append(rest).ToString();
    }

    [GeneratedRegex("""\sxmlns(?::\w+)?\s*=\s*(?:"http://www\.w3\.org/1999/xhtml/?"|'http://www\.w3\.org/1999/xhtml/?')""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Declaration();

    [GeneratedRegex("""(</?)(?:xhtml|html|h|xh|svg|math|mml|m):([A-Za-z])""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Prefix();
}
