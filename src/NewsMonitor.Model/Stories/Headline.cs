namespace NewsMonitor.Model;

/// <summary>A story's headline: one outlet's title, or a good lead sentence where no article has a title that serves.</summary>
/// <param name="Text">The words as that outlet printed them.</param>
/// <param name="ArticleId">The article they come from.</param>
/// <param name="Source">The outlet's name; null when it is undeclared.</param>
[GenerateSerializer, Immutable, Alias("nm.headline")]
public sealed record Headline([property: Id(0)] string Text, [property: Id(1)] ArticleId ArticleId, [property: Id(2)] string? Source);
