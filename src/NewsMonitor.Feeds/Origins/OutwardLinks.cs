using System.Text.RegularExpressions;
using NewsMonitor.Feeds.Links;
using NewsMonitor.Feeds.Markup;
using NewsMonitor.Model;

namespace NewsMonitor.Feeds.Origins;

/// <summary>Finds where a text links to on other sites: often the report that it retells. Pure; linear in the text.</summary>
internal static partial class OutwardLinks
{
    /// <summary>The most links of one text; the first ones count.</summary>
    public const int Most = 20;

    /// <summary>The most tags that are looked at.</summary>
    private const int MostTags = 500;

    /// <summary>The longest words of a link, with their markup.</summary>
    private const int LongestWords = 2_000;

    /// <summary>The links of a published piece of HTML to sites other than its own, each address once.</summary>
    /// <param name="html">The text as published, its links resolved.</param>
    /// <param name="own">Where the text stands.</param>
    public static IReadOnlyList<Provenance> Of(string html, string? own)
    {
        if (!html.Contains("<a", StringComparison.OrdinalIgnoreCase)) return [];
        var found = new Dictionary<string, Provenance>(StringComparer.Ordinal);
        var seen = 0;
        for (var tag = Anchor().Match(html); tag.Success && seen < MostTags && found.Count < Most; tag = tag.NextMatch(), seen++)
        {
            var url = Link.Resolve(PlainText.OfHtml(tag.Groups[1].Value.Trim('"', '\'')), own);
            if (Leads(url, own) && Words(html, tag.Index + tag.Length) is { } name) found.TryAdd(url!, new Provenance(ProvenanceKind.Link, name, url));
        }

        return [.. found.Values];
    }

    /// <summary>True for an address on another site that is no button for sharing.</summary>
    public static bool Leads(string? url, string? own) => Link.IsWeb(url) && Sites.Host(url) is { } host && !Sites.AreOne(url, own) && !Sharing().IsMatch(host);

    private static string? Words(string html, int from)
    {
        var end = html.AsSpan(from, Math.Min(LongestWords, html.Length - from)).IndexOf("</a", StringComparison.OrdinalIgnoreCase);
        return end < 0 ? null : PlainText.OfHtml(html.Substring(from, end), 300);
    }

    [GeneratedRegex("""<a\s(?:[^<>]*\s)?href\s*=\s*("[^"<>]+"|'[^'<>]+')[^<>]*>""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, 2000)]
    private static partial Regex Anchor();

    [GeneratedRegex(@"(?:^|\.)(?:facebook|twitter|x|t|wa|whatsapp|pinterest|linkedin|reddit|addtoany|feedburner|instagram|threads|telegram|doubleclick|outbrain|taboola)\.(?:com|co|me|net|org)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Sharing();
}
