using System.Buffers;
using System.Text;

namespace NewsMonitor.Feeds.Links;

/// <summary>Resolves relative links inside published HTML, leaving every other character as it is. Linear in the length of the HTML.</summary>
internal static class EmbeddedLinks
{
    private static readonly SearchValues<string> Attributes = SearchValues.Create(["href", "src", "cite", "action", "longdesc", "poster", "background", "data", "usemap", "codebase"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The HTML with its links resolved; the same string when there is nothing to do.</summary>
    public static string Resolve(string html, string? @base)
    {
        if (@base is null || !html.Contains('<', StringComparison.Ordinal) || !Link.IsAbsolute(@base)) return html;
        StringBuilder? resolved = null;
        int copied = 0, at = 0;
        while (true)
        {
            var found = html.AsSpan(at).IndexOfAny(Attributes);
            if (found < 0) break;
            at += found;
            if (Value(html, at) is not var (start, end))
            {
                at++;
                continue;
            }

            at = end;
            if (Replacement(html[start..end], @base) is not { } link) continue;
            (resolved ??= new StringBuilder(html.Length + 256)).Append(html, copied, start - copied).Append(link);
            copied = end;
        }

        return resolved is null ? html : resolved.Append(html, copied, html.Length - copied).ToString();
    }

    /// <summary>Where the value of the attribute stands whose name begins here; null when none does.</summary>
    private static (int Start, int End)? Value(string html, int at)
    {
        if (at == 0 || !(char.IsWhiteSpace(html[at - 1]) || html[at - 1] == '/')) return null;
        while (at < html.Length && char.IsAsciiLetter(html[at])) at++;
        while (at < html.Length && char.IsWhiteSpace(html[at])) at++;
        if (at >= html.Length || html[at] != '=') return null;
        at++;
        while (at < html.Length && char.IsWhiteSpace(html[at])) at++;
        if (at >= html.Length) return null;
        if (html[at] is '"' or '\'')
        {
            var end = html.AsSpan(at + 1).IndexOfAny(html[at], '<', '>');
            return end < 0 || html[at + 1 + end] != html[at] ? null : (at + 1, at + 1 + end);
        }

        var stop = at;
        while (stop < html.Length && !char.IsWhiteSpace(html[stop]) && html[stop] is not ('"' or '\'' or '<' or '>' or '=')) stop++;
        return stop > at ? (at, stop) : null;
    }

    private static string? Replacement(string value, string @base)
    {
        var written = value.Trim();
        if (written.Length == 0 || written[0] == '#' || Link.IsAbsolute(written)) return null;
        var resolved = Link.Resolve(written.Replace("&amp;", "&", StringComparison.Ordinal), @base);
        return resolved is null || resolved == written
            ? null
            : resolved.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "%22", StringComparison.Ordinal).Replace("'", "%27", StringComparison.Ordinal);
    }
}
