namespace NewsMonitor.Feeds.JsonLd;

/// <summary>Finds the JSON-LD scripts of a page without reading the rest of it.</summary>
internal static class JsonLdScripts
{
    private const int MaxScripts = 50;

    /// <summary>The texts of the scripts, in order.</summary>
    public static IEnumerable<string> Of(string html)
    {
        var at = 0;
        for (var count = 0; count < MaxScripts; count++)
        {
            at = html.IndexOf("ld+json", at, StringComparison.OrdinalIgnoreCase);
            var start = at < 0 ? -1 : html.IndexOf('>', at);
            if (start < 0) yield break;
            var end = html.IndexOf("</script", start, StringComparison.OrdinalIgnoreCase);
            if (end < 0) yield break;
            yield return Unwrap(html[(start + 1)..end]);
            at = end;
        }
    }

    private static string Unwrap(string script)
    {
        var text = script.Trim();
        foreach (var (open, close) in (ReadOnlySpan<(string, string)>)[("<!--", "-->"), ("//<![CDATA[", "//]]>"), ("/*<![CDATA[*/", "/*]]>*/"), ("<![CDATA[", "]]>")])
        {
            if (text.StartsWith(open, StringComparison.Ordinal)) text = text[open.Length..].Trim();
            if (text.EndsWith(close, StringComparison.Ordinal)) text = text[..^close.Length].Trim();
        }

        return text;
    }
}
