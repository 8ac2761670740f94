using System.Text;

namespace NewsMonitor.Feeds.Extraction;

/// <summary>Makes a page safe to hand to tree builders: within bounds of length, tags and depth, without NUL. An ordinary page passes unchanged.</summary>
internal static class TamePage
{
    private static readonly HashSet<string> Void = new(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "!doctype"], StringComparer.OrdinalIgnoreCase);

    private const int MaxBreaks = 5_000;

    /// <summary>The page within the bounds.</summary>
    public static string Of(string html, ExtractionOptions options)
    {
        if (html.Length > options.MaxCharacters) html = html[..options.MaxCharacters];
        if (html.Contains('\0', StringComparison.Ordinal)) html = html.Replace("\0", "", StringComparison.Ordinal);
        var voids = Void.GetAlternateLookup<ReadOnlySpan<char>>();
        StringBuilder? kept = null;
        int depth = 0, tags = 0, breaks = 0, copied = 0, at = 0;
        while ((at = html.IndexOf('<', at)) >= 0)
        {
            var closing = at + 1 < html.Length && html[at + 1] == '/';
            var start = at + (closing ? 2 : 1);
            var end = start;
            while (end < html.Length && (char.IsAsciiLetterOrDigit(html[end]) || html[end] == '!')) end++;
            if (end == start)
            {
                at++;
                continue;
            }

            if (++tags > options.MaxTags)
            {
                html = html[..at];
                break;
            }

            var name = html.AsSpan(start, end - start);
            var close = html.IndexOf('>', end);
            var after = close < 0 ? html.Length : close + 1;
            if (name.Equals("br", StringComparison.OrdinalIgnoreCase) && ++breaks > MaxBreaks)
            {
                // The line ends stay, as white space: builders take long over thousands of breaks.
                (kept ??= new StringBuilder(html.Length)).Append(html, copied, at - copied).Append('\n');
                copied = after;
            }
            else if (!voids.Contains(name))
            {
                // A tag too many is left out: a start beyond the depth, and the ends that would match it.
                var over = closing ? depth-- > options.MaxDepth : ++depth > options.MaxDepth;
                if (depth < 0) depth = 0;
                if (over)
                {
                    (kept ??= new StringBuilder(html.Length)).Append(html, copied, at - copied);
                    copied = after;
                }
            }

            at = after;
        }

        return kept is null ? html : kept.Append(html, Math.Min(copied, html.Length), Math.Max(0, html.Length - copied)).ToString();
    }
}
