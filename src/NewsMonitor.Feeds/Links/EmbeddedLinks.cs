using System.Text;
using System.Text.RegularExpressions;

namespace NewsMonitor.Feeds.Links;

/// <summary>Resolves relative links inside published HTML, leaving every other character as it is.</summary>
internal static partial class EmbeddedLinks
{
    /// <summary>The HTML with its links resolved; the same string when there is nothing to do.</summary>
    public static string Resolve(string html, string? @base)
    {
        if (@base is null || !html.Contains('<', StringComparison.Ordinal) || !Link.IsAbsolute(@base)) return html;
        try
        {
            return Attribute().Replace(html, match => Replace(match, @base));
        }
        catch (RegexMatchTimeoutException)
        {
            return html; // too tangled to be worth more time: the links stay relative
        }
    }

    private static string Replace(Match match, string @base)
    {
        var group = match.Groups["d"].Success ? match.Groups["d"] : match.Groups["s"].Success ? match.Groups["s"] : match.Groups["u"];
        var written = group.Value.Trim();
        if (written.Length == 0 || written[0] == '#' || Link.IsAbsolute(written)) return match.Value;
        var resolved = Link.Resolve(written.Replace("&amp;", "&", StringComparison.Ordinal), @base);
        if (resolved is null || resolved == written) return match.Value;
        var at = group.Index - match.Index;
        return new StringBuilder(match.Value.Length + resolved.Length)
            .Append(match.Value, 0, at)
            .Append(resolved.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "%22", StringComparison.Ordinal).Replace("'", "%27", StringComparison.Ordinal))
            .Append(match.Value, at + group.Length, match.Value.Length - at - group.Length)
            .ToString();
    }

    // Linear: after the name of the attribute each alternative is decided by one character.
    [GeneratedRegex("""(?<=[\s/])(?:href|src|cite|action|longdesc|poster|background|data|usemap|codebase)\s*=\s*(?:"(?<d>[^"<>]{0,4000})"|'(?<s>[^'<>]{0,4000})'|(?<u>[^\s"'<>=]{1,4000}))""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Attribute();
}
