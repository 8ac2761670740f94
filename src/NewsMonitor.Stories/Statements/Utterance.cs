using NewsMonitor.Text.Words;

namespace NewsMonitor.Stories.Statements;

/// <summary>Tells whether two quotations render one utterance: by the words they share, how much of the shorter one that is, and for a few quoted words by the sentences around them.</summary>
internal static class Utterance
{
    private const int FewTerms = 3;
    private const int FewestContext = 4;
    private const double ContainedFrom = 0.62;
    private const double AlikeFrom = 0.5;
    private const double ContextFrom = 0.42;

    /// <summary>0 for two utterances, else how surely they are one, up to 1.</summary>
    public static double Match(VariantEntry a, VariantEntry b)
    {
        var (small, large) = a.Terms.Count <= b.Terms.Count ? (a, b) : (b, a);
        if (small.Terms.Count == 0)
        {
            return string.Equals(a.Text, b.Text, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }

        var shared = small.Terms.Intersect(large.Terms, StringComparer.Ordinal).Count();
        var contained = (double)shared / small.Terms.Count;
        var alike = 2.0 * shared / (small.Terms.Count + large.Terms.Count);
        if (small.Terms.Count <= FewTerms)
        {
            return Few(small, large, shared, contained, alike);
        }

        if (contained >= ContainedFrom && shared >= FewTerms)
        {
            return (contained + alike) / 2;
        }

        return alike >= AlikeFrom && shared >= FewTerms + 1 ? alike : Rewritten(small, large, shared, alike);
    }

    // A freer rendering keeps the order of what it shares: "so that leaders are celebrating a deal that …".
    private static double Rewritten(VariantEntry small, VariantEntry large, int shared, double alike) =>
        shared >= 7 && alike >= 0.4 && Order(small.Terms, large.Terms) >= 0.8 ? alike : 0;

    private static double Few(VariantEntry small, VariantEntry large, int shared, double contained, double alike)
    {
        if (shared == 0)
        {
            return 0;
        }

        if (contained >= 1 && (alike >= 0.99 || Contiguous(small.Text, large.Text)))
        {
            // Two words alone may be said of anything: their sentences must be alike too.
            return WordSpans.Of(small.Text).Count >= 4 || Overlap(small.Context, large.Context) >= ContextFrom || small.Terms.Count == FewTerms ? 0.6 + (0.4 * alike) : 0;
        }

        if (large.Terms.Count <= FewTerms)
        {
            var context = Overlap(small.Context, large.Context);
            return contained >= 0.5 && context >= ContextFrom ? (contained + context) / 2 : 0;
        }

        // A few words of the utterance, the rest of it told in the article's own words.
        var told = (double)large.Terms.Intersect(small.Context, StringComparer.Ordinal).Count() / large.Terms.Count;
        return told >= 0.6 ? told : contained >= 0.99 && small.Terms.Count == FewTerms ? 0.6 : 0;
    }

    private static double Overlap(IReadOnlyList<string> a, IReadOnlyList<string> b) =>
        Math.Min(a.Count, b.Count) < FewestContext ? 0 : (double)a.Intersect(b, StringComparer.Ordinal).Count() / Math.Min(a.Count, b.Count);

    private static bool Contiguous(string small, string large) => Plain(large).Contains($" {Plain(small).Trim()} ", StringComparison.Ordinal);

    private static string Plain(string text) => $" {string.Join(' ', WordSpans.Of(text).Select(w => w.Of(text).ToLowerInvariant()))} ";

    // The share of neighbouring shared terms that stand in the same order in both.
    private static double Order(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        var places = b.Select((term, i) => (term, i)).ToDictionary(p => p.term, p => p.i, StringComparer.Ordinal);
        var shared = a.Where(places.ContainsKey).Select(term => places[term]).ToList();
        return shared.Count < 2 ? 0 : (double)shared.Zip(shared.Skip(1)).Count(p => p.First < p.Second) / (shared.Count - 1);
    }
}
