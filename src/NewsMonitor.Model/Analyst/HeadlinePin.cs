namespace NewsMonitor.Model;

/// <summary>A headline that an analyst set: words of their own, or one article's title. It stands until it is taken off.</summary>
/// <param name="Text">The words; null when an article's title is pinned.</param>
/// <param name="ArticleId">The article whose title is pinned; null for own words.</param>
/// <param name="By">Who set it.</param>
[GenerateSerializer, Immutable, Alias("nm.headline-pin")]
public sealed record HeadlinePin([property: Id(0)] string? Text, [property: Id(1)] string? ArticleId, [property: Id(2)] string By);
