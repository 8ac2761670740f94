using NewsMonitor.Model;
using NewsMonitor.Stories.Names;
using NewsMonitor.Text.Citations;

namespace NewsMonitor.Stories.Origins;

/// <summary>Reads where an article's reporting comes from out of what was declared beside its text: a feed's source element, what a page says it is based on, an agency's slug. Links and citations alone state nothing; they tell which of the known origins it may be.</summary>
internal static class DeclaredOrigins
{
    /// <summary>The declared origins with the words of the evidence, each once; the article's own outlet is none.</summary>
    public static IReadOnlyList<(string Name, string Evidence)> Of(Article article)
    {
        var own = article.Source is { } source ? CitationFinder.Key(source.Name) : null;
        return
        [
            .. article.Provenance.Select(p => (Name: Name(p), Evidence: Evidence(p))).Where(d => d.Name.Length > 0 && d.Evidence.Length > 0 && CitationFinder.Key(d.Name) != own)
                .DistinctBy(d => CitationFinder.Key(d.Name), StringComparer.Ordinal),
        ];
    }

    /// <summary>The link or citation of an article that leads to an origin; null when none does.</summary>
    public static string? LeadTo(Article article, OriginEntry origin)
    {
        foreach (var trace in article.Provenance.Where(p => p.Kind is ProvenanceKind.Link or ProvenanceKind.Citation))
        {
            if ((trace.Name is { } name && origin.Keys.Contains(CitationFinder.Key(name), StringComparer.Ordinal)) || (trace.Url is { } url && IsSiteOf(url, origin)))
            {
                return $"{(trace.Kind == ProvenanceKind.Link ? "links to" : "cites")} {trace.Url ?? trace.Name}";
            }
        }

        return null;
    }

    private static string Name(Provenance trace) => trace.Name?.Trim() is { Length: > 0 } name ? name : Site(trace.Url);

    private static string Evidence(Provenance trace) => trace.Kind switch
    {
        ProvenanceKind.RssSource => $"the feed names {Name(trace)} as the source",
        ProvenanceKind.IsBasedOn => $"the page says it is based on {trace.Url ?? Name(trace)}",
        ProvenanceKind.Slug => $"carries the slug of {Name(trace)}",
        _ => "",
    };

    // ft.com is the site of the Financial Times, coasttimes.example that of the Coast Times.
    private static bool IsSiteOf(string url, OriginEntry origin)
    {
        var labels = Site(url).Split('.');
        return labels.SkipLast(1).Any(label => label.Length > 1
            && (origin.Keys.Exists(k => string.Equals(k.Replace(" ", "", StringComparison.Ordinal), label.Replace("-", "", StringComparison.Ordinal), StringComparison.Ordinal))
                || string.Equals(NameKeys.Initials(origin.Name), label, StringComparison.Ordinal)));
    }

    private static string Site(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host : "";
}
