using NewsMonitor.Model;

namespace NewsMonitor.Web.Stories;

/// <summary>Where reporting comes from, and the articles that rest on it.</summary>
internal sealed record OriginAnswer(string Name, int ArticleCount, IReadOnlyList<OriginArticleAnswer> Articles)
{
    public static OriginAnswer Of(StoryOrigin o) => new(o.Name, o.ArticleCount, [.. o.Articles.Select(a => new OriginArticleAnswer(a.ArticleId.Value, a.Basis, a.Evidence))]);
}

/// <summary>Why an article is taken to rest on an origin: <c>stated</c> by itself, or <c>inferred</c>.</summary>
internal sealed record OriginArticleAnswer(string ArticleId, string Basis, string Evidence);
