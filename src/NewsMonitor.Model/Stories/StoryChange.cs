namespace NewsMonitor.Model;

/// <summary>One thing that a story update tells; which members are set depends on the kind.</summary>
/// <param name="Kind">One of <see cref="StoryChangeKind"/>.</param>
/// <param name="ArticleIds">The articles that came, went or changed, or that say what is new.</param>
/// <param name="StoryId">The other story, of a merge or split.</param>
/// <param name="Text">The new headline or phase, the words of a statement, the name of an origin, the new number.</param>
/// <param name="News">What the articles of this change brought to the story; bounded, <paramref name="Omitted"/> counts the rest.</param>
/// <param name="Omitted">How many more there are than are told here; 0 when all are told.</param>
/// <param name="About">The speaker of a statement (null when nobody knows), or what a number counts.</param>
/// <param name="Was">The number that the story gave before.</param>
/// <param name="StatementId">The id of a statement within its story.</param>
/// <param name="By">The analyst whose word it was; null for the machine's.</param>
[GenerateSerializer, Immutable, Alias("nm.story-change")]
public sealed record StoryChange(
    [property: Id(0)] string Kind,
    [property: Id(1)] IReadOnlyList<ArticleId>? ArticleIds = null,
    [property: Id(2)] StoryId? StoryId = null,
    [property: Id(3)] string? Text = null,
    [property: Id(4)] IReadOnlyList<NewsItem>? News = null,
    [property: Id(5)] int Omitted = 0,
    [property: Id(6)] string? About = null,
    [property: Id(7)] string? Was = null,
    [property: Id(8)] string? StatementId = null,
    [property: Id(9)] string? By = null);
