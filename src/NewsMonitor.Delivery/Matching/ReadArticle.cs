using NewsMonitor.Delivery.Words;

namespace NewsMonitor.Delivery.Matching;

/// <summary>An article taken apart.</summary>
/// <param name="Article">The article.</param>
/// <param name="Title">Its title's words.</param>
/// <param name="Body">Its body's words.</param>
internal sealed record ReadArticle(MatchArticle Article, WordSequence Title, WordSequence Body)
{
    public static ReadArticle Of(MatchArticle article, IWordReader reader) =>
        new(article, reader.Read(article.Title, article.Language), reader.Read(article.Body, article.Language));
}
