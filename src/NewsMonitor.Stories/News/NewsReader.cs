using NewsMonitor.Model;
using NewsMonitor.Stories.Names;
using NewsMonitor.Stories.Reading;
using NewsMonitor.Stories.Statements;
using NewsMonitor.Text.Names;

namespace NewsMonitor.Stories.News;

/// <summary>Gathers what of an article its story had not had, in the article's order, and remembers its sentences.</summary>
internal static class NewsReader
{
    /// <summary>The news of an article.</summary>
    public static List<NewsItem> Read(
        ArticleReading reading,
        IReadOnlyList<NameEntry> names,
        IReadOnlyList<(QuoteReading Quote, StatementEntry Statement, bool IsNew)> statements,
        IReadOnlyList<string> origins,
        IReadOnlyList<NewNumber> numbers,
        SeenSentences seen)
    {
        var id = reading.Article.Id;
        var news = new List<NewsItem>();
        if (reading.Article.CopyOf is null)
        {
            news.AddRange(NewSentences(reading, statements, numbers, seen).Select(s => new NewsItem(NewsItem.Sentence, s, id)));
        }

        news.AddRange(statements.Where(s => s.IsNew && s.Quote.Quotation.Text.Contains(' ', StringComparison.Ordinal)).Select(s => new NewsItem(NewsItem.Quote, s.Quote.Quotation.Text, id)));
        news.AddRange(numbers.Select(n => new NewsItem(NewsItem.Number, $"{n.Claim.Value} {n.Claim.About}", id)).DistinctBy(n => n.Text, StringComparer.Ordinal));
        news.AddRange(names.Where(n => n.Kind != NameKind.Other).Select(n => new NewsItem(NewsItem.Name, n.Name, id)));
        news.AddRange(origins.Select(o => new NewsItem(NewsItem.Origin, o, id)));
        return news;
    }

    private static List<string> NewSentences(
        ArticleReading reading,
        IReadOnlyList<(QuoteReading Quote, StatementEntry Statement, bool IsNew)> statements,
        IReadOnlyList<NewNumber> numbers,
        SeenSentences seen)
    {
        var found = new List<string>();
        var sets = new List<uint[]>();
        for (var i = 0; i < reading.Sentences.Count; i++)
        {
            var sentence = reading.Sentences[i];
            var set = SeenSentences.Set(sentence.Terms);
            sets.Add(set);
            var quotes = statements.Where(s => sentence.Span.Contains(s.Quote.Quotation.Span.Start)).ToList();
            var retells = quotes.Exists(q => !q.IsNew) && !quotes.Exists(q => q.IsNew && q.Quote.Terms.Count > 2);
            var hasNewNumber = set.Length > 3 && numbers.Any(n => n.Sentence == i);
            var hasNewQuote = quotes.Exists(q => q.IsNew && q.Quote.Terms.Count > 2);
            if (hasNewNumber || (!retells && (hasNewQuote || !seen.IsKnown(set))))
            {
                found.Add(sentence.Text);
            }
        }

        sets.ForEach(seen.Add);
        return found;
    }
}
