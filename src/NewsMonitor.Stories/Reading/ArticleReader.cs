using NewsMonitor.Model;
using NewsMonitor.Text.Citations;
using NewsMonitor.Text.Languages;
using NewsMonitor.Text.Names;
using NewsMonitor.Text.Numbers;
using NewsMonitor.Text.Quotes;
using NewsMonitor.Text.Sentences;
using NewsMonitor.Text.Words;

namespace NewsMonitor.Stories.Reading;

/// <summary>Reads an article for its story: sentences, names, quotations, citations, numbers. Long articles are read up to a bound. Pure; safe for use from many threads.</summary>
public sealed class ArticleReader
{
    /// <summary>How much of a body is read, in characters.</summary>
    public const int LongestText = 24_000;

    /// <summary>The most sentences read.</summary>
    public const int MostSentences = 150;

    /// <summary>The most quotations read.</summary>
    public const int MostQuotes = 60;

    private readonly SentenceSplitter sentences = new();
    private readonly Terms terms;
    private readonly NameFinder names;
    private readonly QuoteFinder quotes;
    private readonly NumberFinder numbers;
    private readonly CitationFinder citations = new();

    /// <summary>A reader with the word lists that ship with the product.</summary>
    public ArticleReader()
    {
        var functionWords = new FunctionWords();
        terms = new(functionWords);
        names = new(sentences, functionWords);
        quotes = new(sentences);
        numbers = new(functionWords);
    }

    /// <summary>What an article says.</summary>
    public ArticleReading Read(Article article)
    {
        var whole = article.Body.Length > 0 ? article.Body : article.Title;
        var text = whole.Length > LongestText ? whole[..LongestText] : whole;
        var language = article.Language is LanguageTags.Undetermined ? "en" : article.Language;
        var spans = sentences.Split(text).Take(MostSentences).ToList();
        var found = NameContext.Refine(text, names.Find(text, language));
        var read = spans.ConvertAll(span => new SentenceReading(span, span.Of(text), Distinct(text, span, language)));
        return new()
        {
            Article = article,
            Text = text,
            Sentences = read,
            Names = found,
            Quotes = Quotes(text, language, found, read),
            Citations = citations.Find(text, found),
            Numbers = [.. spans.SelectMany((span, i) => numbers.Find(text, span, language).Select(claim => (claim, i)))],
            SpeakersKnown = quotes.FindsSpeakers(language),
        };
    }

    private List<QuoteReading> Quotes(string text, string language, IReadOnlyList<NameMention> found, List<SentenceReading> read)
    {
        var places = new CodePoints(text);
        var list = new List<QuoteReading>();
        foreach (var quotation in quotes.Find(text, language, found).Take(MostQuotes))
        {
            var sentence = read.Find(s => s.Span.Contains(quotation.Span.Start));
            list.Add(new(quotation, Distinct(text, quotation.Span, language), sentence?.Terms ?? [], places.Of(quotation.Span.Start), places.Of(quotation.Span.End)));
        }

        return list;
    }

    private List<string> Distinct(string text, TextSpan span, string language) => [.. terms.Of(text, span, language).Distinct(StringComparer.Ordinal)];
}
