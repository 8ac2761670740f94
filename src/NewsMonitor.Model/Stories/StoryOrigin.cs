namespace NewsMonitor.Model;

/// <summary>Where a story's reporting comes from, and which articles rest on it.</summary>
/// <param name="Name">The origin's fullest name: "Financial Times".</param>
/// <param name="Articles">The articles that rest on it, in order of arrival; bounded, see <paramref name="ArticleCount"/>.</param>
/// <param name="ArticleCount">How many articles rest on it in all.</param>
[GenerateSerializer, Immutable, Alias("nm.story-origin")]
public sealed record StoryOrigin([property: Id(0)] string Name, [property: Id(1)] IReadOnlyList<OriginEdge> Articles, [property: Id(2)] int ArticleCount);

/// <summary>Why an article is taken to rest on an origin.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Basis"><c>stated</c> when the article says so itself, else <c>inferred</c>.</param>
/// <param name="Evidence">The article's own words, or what it shares with articles that say so.</param>
[GenerateSerializer, Immutable, Alias("nm.origin-edge")]
public sealed record OriginEdge([property: Id(0)] ArticleId ArticleId, [property: Id(1)] string Basis, [property: Id(2)] string Evidence)
{
    /// <summary>The article says so itself.</summary>
    public const string Stated = "stated";

    /// <summary>What the article shares with others says so.</summary>
    public const string Inferred = "inferred";
}
