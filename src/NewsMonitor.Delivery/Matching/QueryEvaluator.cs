using NewsMonitor.Delivery.Queries;
using NewsMonitor.Delivery.Words;

namespace NewsMonitor.Delivery.Matching;

/// <summary>
/// Asks one query of one story, from its texts: the meaning of a query, and the exact check after a search found candidates.
/// A word holds for a story when it holds for one of its articles; what must be absent must be absent from all. Safe for use from many threads.
/// </summary>
public sealed class QueryEvaluator(IWordReader reader)
{
    /// <summary>True when the query holds for the story.</summary>
    /// <param name="query">The query.</param>
    /// <param name="story">The story.</param>
    /// <param name="articles">All its articles.</param>
    public bool Holds(Query query, MatchStory story, IEnumerable<MatchArticle> articles)
    {
        if (query.Root is null)
        {
            return true;
        }

        var read = articles.Select(article => ReadArticle.Of(article, reader)).ToList();
        return Holds(query.Root, story, read);
    }

    private bool Holds(QueryNode node, MatchStory story, List<ReadArticle> articles) => node switch
    {
        AllOf all => all.Parts.All(part => Holds(part, story, articles)),
        AnyOf any => any.Parts.Any(part => Holds(part, story, articles)),
        Without without => !Holds(without.Part, story, articles),
        Holds holds when PatternFields.IsFacet(holds.Field) => story.Facets.Any(facet => facet.Field == holds.Field && Holds(facet.Text, holds.Pattern)),
        Near near when PatternFields.IsFacet(near.Field) => story.Facets.Any(facet => facet.Field == near.Field && Near(reader.Read(facet.Text, PatternFields.NoLanguage), near, PatternFields.NoLanguage)),
        Holds holds => articles.Exists(article => Holds(article, holds)),
        Near near => articles.Exists(article => PatternFields.Words(near.Field, article).Any(words => Near(words, near, article.Article.Language))),
        _ => Conditions.Hold(node, story),
    };

    private bool Holds(ReadArticle article, Holds holds) => holds.Field switch
    {
        QueryField.Lang => PatternFields.IsLanguage(article.Article.Language, holds.Pattern.Text),
        QueryField.Feed => article.Article.Feed is { } feed && Holds(feed, holds.Pattern),
        QueryField.Source => article.Article.Source is { } source && Holds(source, holds.Pattern),
        _ => PatternFields.Words(holds.Field, article).Any(words => WordMatch.IsIn(words, reader.Read(holds.Pattern.Text, article.Article.Language), holds.Pattern.IsPrefix)),
    };

    private bool Holds(string value, WordPattern pattern) =>
        WordMatch.IsIn(reader.Read(value, PatternFields.NoLanguage), reader.Read(pattern.Text, PatternFields.NoLanguage), pattern.IsPrefix);

    private bool Near(WordSequence words, Near near, string language)
    {
        var left = reader.Read(near.Left.Text, language);
        var right = reader.Read(near.Right.Text, language);
        for (var place = 0; place < words.Count; place++)
        {
            if (WordMatch.IsAt(words, place, left, near.Left.IsPrefix) && WordMatch.IsNear(words, place, left.Count, right, near.Right.IsPrefix, near.Distance))
            {
                return true;
            }
        }

        return false;
    }
}
