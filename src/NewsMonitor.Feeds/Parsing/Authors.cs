using NewsMonitor.Feeds.Markup;

namespace NewsMonitor.Feeds.Parsing;

/// <summary>Reads an author from the one line that RSS and Dublin Core give: <c>Name (mail)</c>, <c>mail (Name)</c>, <c>Name &lt;mail&gt;</c>, or either alone.</summary>
internal static class Authors
{
    /// <summary>The author; null when the line is empty.</summary>
    public static ParsedAuthor? Parse(string? line)
    {
        var text = PlainText.OfText(line, 500);
        if (text is null) return null;
        if ((Split(text, '<', '>') ?? Split(text, '(', ')')) is var (outside, inside))
        {
            if (IsMail(inside)) return Of(outside, inside);
            if (IsMail(outside)) return Of(inside, outside);
        }

        if (IsMail(text)) return new ParsedAuthor(null, text);
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && IsMail(text[..space]) ? Of(text[(space + 1)..], text[..space]) : new ParsedAuthor(text);
    }

    /// <summary>An author from its parts; null when both are empty.</summary>
    public static ParsedAuthor? Of(string? name, string? mail)
    {
        name = PlainText.OfText(name, 500);
        mail = PlainText.OfText(mail, 320);
        return name is null && mail is null ? null : new ParsedAuthor(name, mail);
    }

    private static (string Outside, string Inside)? Split(string text, char open, char close)
    {
        var start = text.IndexOf(open, StringComparison.Ordinal);
        var end = start < 0 ? -1 : text.IndexOf(close, start);
        return end < 0 ? null : ((text[..start] + text[(end + 1)..]).Trim(), text[(start + 1)..end].Trim());
    }

    private static bool IsMail(string text)
    {
        if (text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) text = text[7..];
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at < text.Length - 1 && !text.Contains(' ', StringComparison.Ordinal) && text.IndexOf('@', at + 1) < 0;
    }
}
