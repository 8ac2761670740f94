using System.Text;
using System.Text.RegularExpressions;
using NewsMonitor.Feeds.Charsets;

namespace NewsMonitor.Feeds.Xml;

/// <summary>The encoding that an XML declaration names (XML 1.0, appendix F).</summary>
internal static partial class XmlCharset
{
    /// <summary>The name; null when the document declares none.</summary>
    public static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, 512)];
        // In EBCDIC a declaration begins with these bytes, whatever the code page.
        var ebcdic = head.StartsWith((ReadOnlySpan<byte>)[0x4C, 0x6F, 0xA7, 0x94]);
        var text = ebcdic ? CharsetNames.Find("cp037")!.GetString(head) : Encoding.Latin1.GetString(head);
        var match = Declaration().Match(text);
        return match.Success ? match.Groups[1].Value : ebcdic ? "cp037" : null;
    }

    [GeneratedRegex("""^\s*(?:\xEF\xBB\xBF)?\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']?([A-Za-z0-9._:\-]{1,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Declaration();
}
