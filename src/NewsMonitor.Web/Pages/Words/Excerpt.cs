namespace NewsMonitor.Web.Pages.Words;

/// <summary>The beginning of a text after what its title says already, cut between words. Pure.</summary>
internal static class Excerpt
{
    private const int Longest = 260;

    public static string Of(string title, string body)
    {
        if (title.Length > 0 && body.StartsWith(title, StringComparison.Ordinal))
        {
            body = body[title.Length..].TrimStart(' ', '\n', '\t', '.', '!', '?', ':', ';', ',');
        }

        var text = string.Join(' ', body[..Math.Min(body.Length, Longest * 2)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length <= Longest)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', Longest);
        return text[..(end > Longest / 2 ? end : char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)] + "…";
    }
}
