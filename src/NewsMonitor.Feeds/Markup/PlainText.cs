using System.Text;
using NewsMonitor.Feeds.Xml;

namespace NewsMonitor.Feeds.Markup;

/// <summary>Makes one line of plain text of what a publisher put in a title or a name: no tags, no entities, no control characters, no signs that turn the reading direction of what follows.</summary>
internal static class PlainText
{
    /// <summary>The plain text of HTML; null when nothing is left.</summary>
    public static string? OfHtml(string? html, int max = int.MaxValue)
    {
        if (html is null) return null;
        return Line(html.AsSpan().IndexOfAny('<', '&') < 0 ? html : Strip(html), max);
    }

    /// <summary>The plain text of text; null when nothing is left.</summary>
    public static string? OfText(string? text, int max = int.MaxValue) => text is null ? null : Line(text, max);

    private static string? Line(string text, int max)
    {
        if (text.Length <= max && IsLine(text)) return text.Length == 0 ? null : text;
        var line = new StringBuilder(Math.Min(text.Length, 256));
        var gap = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                gap = true;
            }
            else if (!char.IsControl(c) && !TurnsDirection(c))
            {
                if (gap && line.Length > 0) line.Append(' ');
                gap = false;
                line.Append(c);
            }
        }

        // A half character at the cut, or a lone one of a broken document, is no text.
        if (line.Length > max) line.Length = max;
        if (line.Length > 0 && char.IsHighSurrogate(line[^1])) line.Length--;
        return line.Length == 0 ? null : line.ToString();
    }

    /// <summary>True for what is one plain line already.</summary>
    private static bool IsLine(string text)
    {
        var before = ' ';
        foreach (var c in text)
        {
            if (c > '~' || c < ' ' || (c == ' ' && before == ' ')) return false;
            before = c;
        }

        return before != ' ' || text.Length == 0;
    }

    /// <summary>Bidirectional overrides and isolates, byte order marks, soft hyphens and the like (Unicode TR 36, section 2.5); not the joiners that scripts and emoji need.</summary>
    private static bool TurnsDirection(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200B' or '\u2060' or '\uFEFF' or '\u00AD';

    private static string Strip(string html)
    {
        var text = new StringBuilder(html.Length);
        ReadOnlySpan<char> rest = html;
        var tagsEnd = true; // false once no tag can end any more: then no search for an end is made again
        while (!rest.IsEmpty)
        {
            var at = rest.IndexOfAny('<', '&');
            if (at < 0) break;
            text.Append(rest[..at]);
            rest = rest[at..];
            if (rest[0] == '&') rest = rest[Entities.Append(text, rest)..];
            else if (tagsEnd && TagLength(rest, ref tagsEnd) is > 0 and var tag)
            {
                if (Breaks(rest[..tag])) text.Append(' ');
                rest = rest[tag..];
            }
            else
            {
                text.Append('<');
                rest = rest[1..];
            }
        }

        return text.Append(rest).ToString();
    }

    private static int TagLength(ReadOnlySpan<char> rest, ref bool tagsEnd)
    {
        if (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            var end = rest.IndexOf("-->", StringComparison.Ordinal);
            return end < 0 ? rest.Length : end + 3;
        }

        var name = rest.Length > 1 && rest[1] == '/' ? 2 : 1;
        if (rest.Length <= name || !char.IsAsciiLetter(rest[name])) return 0;
        var close = name;
        while (close < rest.Length && rest[close] is not '>')
        {
            // A quoted value may hold the sign that ends a tag.
            var quoted = rest[close] is '"' or '\'' ? rest[(close + 1)..].IndexOf(rest[close]) : -1;
            close += quoted >= 0 ? quoted + 2 : 1;
        }

        if (close < rest.Length) return close + 1;
        var plain = rest.IndexOf('>') + 1;
        tagsEnd = plain > 0;
        return plain;
    }

    private static bool Breaks(ReadOnlySpan<char> tag) =>
        tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("<p", StringComparison.OrdinalIgnoreCase)
        || tag.StartsWith("</p", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("<div", StringComparison.OrdinalIgnoreCase)
        || tag.StartsWith("</div", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("<li", StringComparison.OrdinalIgnoreCase);
}
