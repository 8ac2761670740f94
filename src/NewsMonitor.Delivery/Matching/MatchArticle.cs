using NewsMonitor.Model;

namespace NewsMonitor.Delivery.Matching;

/// <summary>What a query may ask about an article.</summary>
/// <param name="Id">The article.</param>
/// <param name="Language">BCP 47 primary subtag.</param>
/// <param name="Title">The title, plain text.</param>
/// <param name="Body">The body, plain text.</param>
/// <param name="Source">The declared outlet; null when undeclared.</param>
/// <param name="Feed">The feed it came by; null when posted.</param>
/// <param name="At">Its effective time.</param>
public sealed record MatchArticle(ArticleId Id, string Language, string Title, string Body, string? Source, string? Feed, DateTimeOffset At)
{
    /// <summary>An article of the log.</summary>
    public static MatchArticle Of(Article article) =>
        new(article.Id, article.Language, article.Title, article.Body, article.Source?.Name, article.Feed, article.EffectiveAt);
}
