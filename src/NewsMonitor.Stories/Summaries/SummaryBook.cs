using NewsMonitor.Model;
using NewsMonitor.Stories.Headlines;
using NewsMonitor.Stories.Reading;
using NewsMonitor.Text.Sentences;

namespace NewsMonitor.Stories.Summaries;

/// <summary>
/// Chooses three to five sentences of a story's articles: central, early in their articles, unlike each other
/// (maximal marginal relevance, Carbonell and Goldstein 1998). Bounded. Not safe for use from many threads.
/// </summary>
public sealed class SummaryBook
{
    /// <summary>The most candidates kept of a story.</summary>
    public const int MostCandidates = 48;

    /// <summary>The most sentences of a summary.</summary>
    public const int MostSentences = 5;

    private const int FewestSentences = 3;
    private const int FromEachArticle = 6;
    private const int Shortest = 50;
    private const int LongestSentence = 340;
    private const int Enough = 750;
    private const double Unlike = 0.45;

    private readonly List<SummaryCandidate> candidates;

    /// <summary>A book with what was stored of it.</summary>
    public SummaryBook(IEnumerable<SummaryCandidate> stored) => candidates = [.. stored];

    /// <summary>The candidates, in order of arrival.</summary>
    public IReadOnlyList<SummaryCandidate> Candidates => candidates;

    /// <summary>Takes an earlier version of an article out, before a newer one is taken in.</summary>
    public void Forget(ArticleId article) => candidates.RemoveAll(c => c.Sentence.ArticleId == article);

    /// <summary>Takes an article's sentences in.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="order">The number of the article in the story.</param>
    /// <param name="weights">How many articles of the story have each term.</param>
    public void Add(ArticleReading reading, int order, IReadOnlyDictionary<string, int> weights)
    {
        var places = new CodePoints(reading.Text);
        var isTitle = reading.Article.Body.Length == 0;
        for (var i = 0; i < Math.Min(FromEachArticle, reading.Sentences.Count); i++)
        {
            var sentence = reading.Sentences[i];
            if (Serves(sentence, reading))
            {
                var (start, end) = isTitle ? (-1, -1) : (places.Of(sentence.Span.Start), places.Of(sentence.Span.End));
                candidates.Add(new(new(sentence.Text, reading.Article.Id, start, end), sentence.Terms, i, order));
            }
        }

        while (candidates.Count > MostCandidates)
        {
            candidates.Remove(candidates.MinBy(c => Score(c, weights))!);
        }
    }

    /// <summary>The summary, in the order of the telling.</summary>
    public IReadOnlyList<SummarySentence> Choose(IReadOnlyDictionary<string, int> weights)
    {
        var chosen = new List<SummaryCandidate>();
        var length = 0;
        foreach (var candidate in candidates.OrderByDescending(c => Score(c, weights)).ThenBy(c => c.Order).ThenBy(c => c.Index))
        {
            if (chosen.Count == MostSentences || (chosen.Count >= FewestSentences && length + candidate.Sentence.Text.Length > Enough))
            {
                break;
            }

            if (chosen.TrueForAll(c => Likeness(c.Terms, candidate.Terms) < Unlike))
            {
                chosen.Add(candidate);
                length += candidate.Sentence.Text.Length;
            }
        }

        return [.. chosen.OrderBy(c => c.Index == 0 ? 0 : 1).ThenBy(c => c.Order).ThenBy(c => c.Index).Select(c => c.Sentence)];
    }

    private static double Score(SummaryCandidate candidate, IReadOnlyDictionary<string, int> weights)
    {
        var central = candidate.Terms.Sum(term => (double)weights.GetValueOrDefault(term)) / Math.Sqrt(Math.Max(6, candidate.Terms.Count));
        return central / (1 + (0.25 * candidate.Index));
    }

    private static double Likeness(IReadOnlyList<string> a, IReadOnlyList<string> b) =>
        a.Count == 0 || b.Count == 0 ? 0 : (double)a.Intersect(b, StringComparer.Ordinal).Count() / Math.Min(a.Count, b.Count);

    // A sentence that leans on the one before it, or is a quotation, does not stand alone.
    private static bool Serves(SentenceReading sentence, ArticleReading reading)
    {
        var text = sentence.Text;
        var first = text.Split(' ', 2)[0].TrimEnd(',').ToLowerInvariant();
        var leans = first is "he" or "she" or "they" or "it" or "this" or "that" or "these" or "those" or "but" or "and" or "however" or "his" or "her" or "their" or "besides" or "also" or "er" or "sie" or "il" or "elle" or "él" or "ella";
        var ends = text[^1] is '.' or '!' or '。' or '”' or '"' or '»' || reading.Article.Body.Length == 0;
        var quoted = reading.Quotes.Where(q => sentence.Span.Contains(q.Quotation.Span.Start)).Sum(q => q.Quotation.Span.Length);
        return text.Length is >= Shortest and <= LongestSentence && !leans && ends && TitleClarity.Balanced(text) && quoted * 2 < text.Length;
    }
}
