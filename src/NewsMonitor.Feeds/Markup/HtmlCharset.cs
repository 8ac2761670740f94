using System.Text;
using System.Text.RegularExpressions;
using NewsMonitor.Feeds.Charsets;

namespace NewsMonitor.Feeds.Markup;

/// <summary>The encoding that a page names: in its content type, else in a meta tag among its first bytes (HTML 5, section 13.2.3).</summary>
internal static partial class HtmlCharset
{
    /// <summary>The name; null when neither names one that exists.</summary>
    public static string? Of(string? contentType, ReadOnlySpan<byte> bytes)
    {
        var match = InType().Match(contentType ?? "");
        if (match.Success && CharsetNames.Find(match.Groups[1].Value) is not null) return match.Groups[1].Value;
        match = InMeta().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 4096)]));
        return match.Success && CharsetNames.Find(match.Groups[1].Value) is not null ? match.Groups[1].Value : null;
    }

    [GeneratedRegex("""charset\s*=\s*["']?([A-Za-z0-9._:\-]{1,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex InType();

    [GeneratedRegex("""(?:<meta\b[^>]{0,300}?\bcharset\s*=\s*|<\?xml\b[^>]{0,200}?\bencoding\s*=\s*)["']?([A-Za-z0-9._:\-]{1,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex InMeta();
}
