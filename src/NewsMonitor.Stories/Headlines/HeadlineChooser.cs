using NewsMonitor.Model;
using NewsMonitor.Text.Sentences;
using NewsMonitor.Text.Words;

namespace NewsMonitor.Stories.Headlines;

/// <summary>
/// Chooses a story's headline among its articles' titles: central to the story, clear by itself, fresh; kept until another is clearly better.
/// The cost of an article does not depend on the size of the story. Pure; safe for use from many threads.
/// </summary>
public sealed class HeadlineChooser(SentenceSplitter sentences, Terms terms)
{
    /// <summary>The most terms remembered of a story.</summary>
    public const int MostTerms = 256;

    /// <summary>The most titles remembered of a story.</summary>
    public const int MostCandidates = 16;

    private const double ClearlyBetter = 1.2;
    private const double FreshnessShare = 0.15;
    private const double FreshnessHours = 48;
    private const int LongestLead = 400;

    /// <summary>A chooser with the word lists that ship with the product.</summary>
    public HeadlineChooser()
        : this(new SentenceSplitter(), new Terms(new FunctionWords()))
    {
    }

    /// <summary>Takes an article into account.</summary>
    public HeadlineState Add(HeadlineState state, Article article)
    {
        var candidate = Candidate(article);
        var newest = article.EffectiveAt > state.Newest ? article.EffectiveAt : state.Newest;
        var counts = Count(state.Terms, candidate.Terms.Concat(terms.Of(candidate.Lead, article.Language)));
        IReadOnlyList<HeadlineCandidate> known = [.. state.Candidates.Where(c => c.Headline.ArticleId != article.Id)];
        IReadOnlyList<HeadlineCandidate> candidates = article.CopyOf is null || known.Count == 0 ? [.. known, candidate] : known;
        var next = state with { Terms = counts, Candidates = candidates, Newest = newest };
        return Trim(next with { Chosen = Choose(next) });
    }

    private static ArticleId Choose(HeadlineState state)
    {
        var norm = Math.Sqrt(state.Terms.Values.Sum(n => (double)n * n));
        var scores = state.Candidates.Select(c => Score(c, state, norm)).ToList();
        var best = 0;
        for (var i = 1; i < scores.Count; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        var current = state.Candidates.Select((c, i) => (c, i)).FirstOrDefault(pair => pair.c.Headline.ArticleId == state.Chosen);
        var keep = current.c is not null && scores[best] < scores[current.i] * ClearlyBetter;
        return state.Candidates[keep ? current.i : best].Headline.ArticleId;
    }

    private static double Score(HeadlineCandidate candidate, HeadlineState state, double norm)
    {
        var shared = candidate.Terms.Sum(term => state.Terms.GetValueOrDefault(term));
        var centrality = shared / (Math.Sqrt(Math.Max(4, candidate.Terms.Count)) * norm);
        var age = Math.Max(0, (state.Newest - candidate.At).TotalHours);
        return centrality * candidate.Clarity * (1 - FreshnessShare + (FreshnessShare * Math.Exp(-age / FreshnessHours)));
    }

    private static Dictionary<string, int> Count(IReadOnlyDictionary<string, int> known, IEnumerable<string> added)
    {
        var counts = new Dictionary<string, int>(known, StringComparer.Ordinal);
        foreach (var term in added.Distinct(StringComparer.Ordinal))
        {
            counts[term] = counts.GetValueOrDefault(term) + 1;
        }

        return counts.Count <= MostTerms
            ? counts
            : counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(MostTerms * 3 / 4).ToDictionary(StringComparer.Ordinal);
    }

    private static HeadlineState Trim(HeadlineState state)
    {
        if (state.Candidates.Count <= MostCandidates)
        {
            return state;
        }

        var norm = Math.Sqrt(state.Terms.Values.Sum(n => (double)n * n));
        var worst = state.Candidates.Where(c => c.Headline.ArticleId != state.Chosen).MinBy(c => Score(c, state, norm));
        return state with { Candidates = [.. state.Candidates.Where(c => c != worst)] };
    }

    private HeadlineCandidate Candidate(Article article)
    {
        var lead = sentences.Split(article.Body) is [var first, ..] ? first.Of(article.Body) : article.Title;
        lead = lead.Length > LongestLead ? lead[..LongestLead] : lead;
        var title = article.Title.Length > 0 ? article.Title : lead;
        IReadOnlyList<string> own = [.. terms.Of(title, article.Language).Distinct(StringComparer.Ordinal)];
        return new(new(title, article.Id, article.Source?.Name), article.EffectiveAt, TitleClarity.Of(title), own, lead);
    }
}
