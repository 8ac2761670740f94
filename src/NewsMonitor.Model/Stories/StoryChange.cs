namespace NewsMonitor.Model;

/// <summary>One thing that a story update tells; which members are set depends on the kind.</summary>
/// <param name="Kind">One of <see cref="StoryChangeKind"/>.</param>
/// <param name="ArticleIds">The articles that came, went or changed.</param>
/// <param name="StoryId">The other story, of a merge or split.</param>
/// <param name="Text">The new headline or phase.</param>
/// <param name="By">The analyst whose word it was; null for the machine's.</param>
[GenerateSerializer, Immutable, Alias("nm.story-change")]
public sealed record StoryChange(
    [property: Id(0)] string Kind,
    [property: Id(1)] IReadOnlyList<ArticleId>? ArticleIds = null,
    [property: Id(2)] StoryId? StoryId = null,
    [property: Id(3)] string? Text = null,
    [property: Id(9)] string? By = null);
