using System.Text.RegularExpressions;
using NewsMonitor.Feeds.Charsets;
using NewsMonitor.Feeds.Markup;
using NewsMonitor.Feeds.Xml;

namespace NewsMonitor.Feeds.Atom;

/// <summary>Atom's text constructs and content (RFC 4287, sections 3.1 and 4.1.3; Atom 0.3, section 3.1).</summary>
internal static partial class AtomText
{
    /// <summary>The text and whether it is plain text rather than HTML.</summary>
    public static (string Value, bool IsText) Read(XmlElement element)
    {
        var type = element.Attribute("type")?.Trim().ToUpperInvariant();
        var mode = element.Attribute("mode")?.Trim().ToUpperInvariant();
        return (type, mode) switch
        {
            (_, "BASE64") => (Decode(element.Text), type is null or "TEXT/PLAIN"),
            (null or "" or "TEXT" or "TEXT/PLAIN", _) when !element.HasChildren => (element.Text, true),
            (null or "" or "TEXT" or "TEXT/PLAIN", _) => (element.Markup, false),
            ("HTML" or "TEXT/HTML", _) => (Html(element), false),
            ("XHTML", _) => (InsideDiv(element), false),
            (_, "ESCAPED") => (element.Text, false),
            _ when IsMarkup(type!) || element.HasChildren => (element.Value, false),
            _ when type!.StartsWith("TEXT/", StringComparison.Ordinal) => (element.Text, true),
            _ => (Decode(element.Text), false),
        };
    }

    /// <summary>A title as plain text: what is declared as text stays as it is; what is not declared and has tags in it is HTML.</summary>
    public static string? Title(XmlElement element)
    {
        var (value, isText) = Read(element);
        return isText && (element.Attribute("type") is not null || !HasInlineTags(value)) ? PlainText.OfText(value) : PlainText.OfHtml(value);
    }

    private static bool HasInlineTags(string value) => value.Contains('<', StringComparison.Ordinal) && InlineTag().IsMatch(value);

    /// <summary>Escaped HTML; also when publishers wrapped it in a real div.</summary>
    private static string Html(XmlElement element) =>
        element.Children is [{ Name: "div" } div] && !div.HasChildren && element.Raw.Trim() is ['<', ..] ? div.Text : element.Value;

    /// <summary>The div is not part of the content (RFC 4287, section 3.1.1.3).</summary>
    private static string InsideDiv(XmlElement element) => element.Children is [{ Name: "div" } div] ? div.Markup : element.Markup;

    private static bool IsMarkup(string type) => type.EndsWith("+XML", StringComparison.Ordinal) || type.EndsWith("/XML", StringComparison.Ordinal) || type.Contains("HTML", StringComparison.Ordinal);

    private static string Decode(string text)
    {
        var bytes = new byte[(text.Length * 3 / 4) + 3];
        return Convert.TryFromBase64String(text, bytes, out var length) ? TextDecoder.Decode(bytes.AsSpan(0, length)).Text.Trim() : text;
    }

    [GeneratedRegex(@"</?(?:b|i|em|strong|a|span|br|p|sub|sup|u|font|small|code|cite|q)(?:\s[^<>]{0,500})?/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex InlineTag();
}
