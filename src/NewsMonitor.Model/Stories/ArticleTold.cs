namespace NewsMonitor.Model;

/// <summary>What a story tells of one of its articles.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="News">What it brought that the story had not had; empty when it added nothing. Bounded.</param>
/// <param name="Why">Why it is in the story, as a sentence.</param>
/// <param name="KeptApart">Why it is not in the story that it came nearest to otherwise; null when no other was considered.</param>
[GenerateSerializer, Immutable, Alias("nm.article-told")]
public sealed record ArticleTold(
    [property: Id(0)] ArticleId ArticleId,
    [property: Id(1)] IReadOnlyList<NewsItem> News,
    [property: Id(2)] string Why,
    [property: Id(3)] string? KeptApart);
