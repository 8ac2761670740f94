using NewsMonitor.Stories.Names;
using NewsMonitor.Stories.Reading;
using NewsMonitor.Text.Citations;
using NewsMonitor.Text.Sentences;

namespace NewsMonitor.Stories.Origins;

/// <summary>Of the outlets an article cites, those that its reporting comes from: who only relays another's report is left out, and so is the article's own outlet.</summary>
internal static class CitedOutlets
{
    private const int SameSentence = 260;

    /// <summary>The outlets with the article's words, each once.</summary>
    public static IReadOnlyList<(string Name, string Evidence, TextSpan Place)> Of(ArticleReading reading, Func<string, bool> isKnown)
    {
        var found = new List<(string Name, string Evidence, TextSpan Place)>();
        var own = reading.Article.Source?.Name;
        foreach (var citation in reading.Citations)
        {
            if (citation.Kind == CitationKind.Vague || (!citation.IsSure && !isKnown(citation.Outlet) && !IsTrustedKind(citation)) || IsRelay(citation, reading.Citations) || IsBody(citation, reading))
            {
                continue;
            }

            var isOwn = own is not null && string.Equals(CitationFinder.Key(own), CitationFinder.Key(citation.Outlet), StringComparison.Ordinal);
            if ((isOwn && citation.Kind != CitationKind.Dateline) || found.Exists(f => Same(f.Name, citation.Outlet)))
            {
                continue;
            }

            found.Add((citation.Outlet, citation.Evidence.Of(reading.Text).Trim(), citation.Evidence));
        }

        // "the FT" beside "the Financial Times" is one outlet.
        return [.. found.Where(f => !found.Exists(o => o.Name.Length > f.Name.Length && string.Equals(NameKeys.Initials(o.Name), CitationFinder.Key(f.Name), StringComparison.Ordinal)))];
    }

    private static bool Same(string a, string b) => string.Equals(CitationFinder.Key(a), CitationFinder.Key(b), StringComparison.Ordinal);

    // "X reports" and "citing X" are said of outlets alone; "according to X" and "told X" of anybody.
    private static bool IsTrustedKind(Citation citation) => citation.Kind is CitationKind.Citing;

    // "Caliber reports, citing foreign media": Caliber is the messenger.
    private static bool IsRelay(Citation citation, IReadOnlyList<Citation> all) =>
        citation.Kind is CitationKind.Report && all.Any(c => c.Kind is CitationKind.Citing or CitationKind.Vague && c.Evidence.Start >= citation.Evidence.Start && c.Evidence.Start - citation.Evidence.Start < SameSentence && c != citation
            && !Same(c.Outlet, citation.Outlet));

    private static bool IsBody(Citation citation, ArticleReading reading) =>
        citation.Kind is CitationKind.Citing && !citation.IsSure && reading.Names.Any(n => n.Kind is Text.Names.NameKind.Place && string.Equals(n.Text, citation.Outlet, StringComparison.Ordinal));
}
