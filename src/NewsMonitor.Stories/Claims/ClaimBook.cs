using NewsMonitor.Model;
using NewsMonitor.Stories.News;
using NewsMonitor.Stories.Reading;
using NewsMonitor.Text.Numbers;

namespace NewsMonitor.Stories.Claims;

/// <summary>Keeps the numbers of a story and finds those on which its articles differ. Bounded. Not safe for use from many threads.</summary>
public sealed class ClaimBook
{
    /// <summary>The most claims remembered of a story; when full, the oldest makes room.</summary>
    public const int MostClaims = 160;

    /// <summary>The most articles listed of a claim.</summary>
    public const int MostArticles = 20;

    /// <summary>The most disagreements told, the newest ones.</summary>
    public const int MostDisagreements = 24;

    private const double SameMatter = 0.4;
    private const int SharedTerms = 2;

    private readonly List<ClaimEntry> entries;

    /// <summary>A book with what was stored of it.</summary>
    public ClaimBook(IEnumerable<ClaimEntry> stored) => entries = [.. stored];

    /// <summary>The claims, in order of appearance.</summary>
    public IReadOnlyList<ClaimEntry> Entries => entries;

    /// <summary>Takes an article's numbers in; answers those that the story had not had.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="revises">True when an earlier version of the article was taken in: what only that one said is said no more.</param>
    public IReadOnlyList<NewNumber> Add(ArticleReading reading, bool revises = false)
    {
        var id = reading.Article.Id;
        var added = new List<NewNumber>();
        var said = new HashSet<ClaimEntry>(ReferenceEqualityComparer.Instance);
        foreach (var (claim, sentence) in reading.Numbers)
        {
            var context = reading.Sentences[sentence].Terms;
            var known = entries.Find(e => string.Equals(e.Value, claim.Value, StringComparison.Ordinal) && SameMatterAs(e, claim, context));
            if (known is null)
            {
                var was = entries.FindLast(e => !said.Contains(e) && !string.Equals(e.Value, claim.Value, StringComparison.Ordinal) && SameMatterAs(e, claim, context) && (revises || e.Articles.Exists(a => a != id)));
                added.Add(new(claim, sentence, was?.Value));
                known = new() { About = claim.About, Value = claim.Value, Context = context, Articles = [id], FirstAt = reading.Article.EffectiveAt };
                entries.Add(known);
                if (entries.Count > MostClaims)
                {
                    entries.RemoveAt(0);
                }
            }
            else if (known.Articles.Count < MostArticles && !known.Articles.Contains(id))
            {
                known.Articles.Add(id);
            }

            said.Add(known);
        }

        if (revises)
        {
            entries.RemoveAll(e => !said.Contains(e) && e.Articles.Remove(id) && e.Articles.Count == 0);
        }

        return added;
    }

    /// <summary>The numbers on which articles differ, in order of appearance.</summary>
    public IReadOnlyList<Disagreement> Disagreements()
    {
        var found = new List<Disagreement>();
        var taken = new HashSet<ClaimEntry>(ReferenceEqualityComparer.Instance);
        var byMatter = entries.GroupBy(e => e.About, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        foreach (var claim in entries)
        {
            if (taken.Contains(claim) || byMatter[claim.About].Count < 2)
            {
                continue;
            }

            var group = byMatter[claim.About].FindAll(e => !taken.Contains(e) && (IsCount(e.About) || Alike(e.Context, claim.Context)));
            var values = group.GroupBy(e => e.Value, StringComparer.Ordinal).ToList();
            if (values.Count > 1 && group.SelectMany(e => e.Articles).Distinct().Count() > 1 && !SayAll(values))
            {
                taken.UnionWith(group);
                found.Add(new(claim.About, [.. values.Select(v => new DisagreementValue(v.Key, [.. v.SelectMany(e => e.Articles).Distinct()], v.Min(e => e.FirstAt)))]));
            }
        }

        return [.. found.TakeLast(MostDisagreements)];
    }

    // Every article gives all of them: they count different things.
    private static bool SayAll(List<IGrouping<string, ClaimEntry>> values) =>
        values.Select(v => v.SelectMany(e => e.Articles).ToHashSet()).ToList() is var sets && sets.TrueForAll(set => set.SetEquals(sets[0]));

    private static bool SameMatterAs(ClaimEntry entry, NumberClaim claim, IReadOnlyList<string> context) =>
        string.Equals(entry.About, claim.About, StringComparison.Ordinal) && (IsCount(entry.About) || Alike(entry.Context, context));

    private static bool IsCount(string about) => about is "killed" or "injured" or "missing" or "arrested" or "magnitude";

    private static bool Alike(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        var shared = a.Intersect(b, StringComparer.Ordinal).Count();
        return shared >= SharedTerms && shared >= SameMatter * Math.Min(a.Count, b.Count);
    }
}
