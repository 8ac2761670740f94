using NewsMonitor.Model;

namespace NewsMonitor.Stories.Telling;

/// <summary>Finds what of a story's telling is different from the version before, so that only that is written.</summary>
public static class ToldDiff
{
    /// <summary>The difference; null when there is none.</summary>
    public static ToldChange? Between(StoryTold before, StoryTold now)
    {
        var statements = before.Statements.ToDictionary(s => s.Id, StringComparer.Ordinal);
        var origins = Named(before.Origins);
        var change = new ToldChange
        {
            Told = now,
            Statements = [.. now.Statements.Where(s => !statements.TryGetValue(s.Id, out var old) || !Same(old, s))],
            StatementsGone = [.. statements.Keys.Except(now.Statements.Select(s => s.Id), StringComparer.Ordinal)],
            Origins = [.. Named(now.Origins).Values.Where(o => !origins.TryGetValue(o.Name, out var old) || !Same(old, o))],
            OriginsGone = [.. origins.Keys.Except(now.Origins.Select(o => o.Name), StringComparer.Ordinal)],
        };
        var differs = change.Statements.Count > 0 || change.StatementsGone.Count > 0 || change.Origins.Count > 0 || change.OriginsGone.Count > 0 || !SameSmall(before, now);
        return differs || ReferenceEquals(before, StoryTold.Empty) ? change : null;
    }

    private static Dictionary<string, StoryOrigin> Named(IReadOnlyList<StoryOrigin> origins) =>
        origins.DistinctBy(o => o.Name, StringComparer.Ordinal).ToDictionary(o => o.Name, StringComparer.Ordinal);

    private static bool SameSmall(StoryTold a, StoryTold b) =>
        a.RestsOnOneOrigin == b.RestsOnOneOrigin
        && a.Summary.SequenceEqual(b.Summary)
        && a.Limits.SequenceEqual(b.Limits, StringComparer.Ordinal)
        && Same(a.Names, b.Names, (x, y) => x.Name == y.Name && x.Kind == y.Kind && x.Count == y.Count && x.Forms.SequenceEqual(y.Forms, StringComparer.Ordinal))
        && Same(a.Disagreements, b.Disagreements, (x, y) => x.About == y.About && Same(x.Values, y.Values, (v, w) => v.Value == w.Value && v.FirstAt == w.FirstAt && v.ArticleIds.SequenceEqual(w.ArticleIds)));

    private static bool Same(Statement a, Statement b) => ReferenceEquals(a, b)
        || (a.Speaker == b.Speaker && a.ArticleCount == b.ArticleCount && a.FirstArticleId == b.FirstArticleId && Same(a.Variants, b.Variants, Same));

    private static bool Same(StatementVariant a, StatementVariant b) =>
        a.ArticleId == b.ArticleId && a.Start == b.Start && a.End == b.End && a.Text == b.Text && a.Words.SequenceEqual(b.Words);

    private static bool Same(StoryOrigin a, StoryOrigin b) => a.ArticleCount == b.ArticleCount && a.Articles.SequenceEqual(b.Articles);

    private static bool Same<T>(IReadOnlyList<T> a, IReadOnlyList<T> b, Func<T, T, bool> same)
    {
        if (a.Count != b.Count)
        {
            return false;
        }

        for (var i = 0; i < a.Count; i++)
        {
            if (!same(a[i], b[i]))
            {
                return false;
            }
        }

        return true;
    }
}
