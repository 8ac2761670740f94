using NewsMonitor.Model;

namespace NewsMonitor.Web.Pages.Story;

/// <summary>How much of what a story tells its page shows; the API has all of it.</summary>
internal static class ToldShown
{
    /// <summary>The most statements.</summary>
    public const int Statements = 30;

    /// <summary>The most wordings of a statement.</summary>
    public const int Wordings = 8;

    /// <summary>The most articles of an origin.</summary>
    public const int Edges = 12;

    /// <summary>The most names.</summary>
    public const int Names = 40;

    /// <summary>The most news of an article.</summary>
    public const int News = 12;

    /// <summary>The articles that the shown part points to.</summary>
    public static IReadOnlyCollection<ArticleId> Articles(StoryTold told) =>
    [
        .. told.Summary.Select(s => s.ArticleId)
            .Concat(told.Statements.Take(Statements).SelectMany(s => s.Variants.Take(Wordings)).Select(v => v.ArticleId))
            .Concat(told.Origins.SelectMany(o => o.Articles.Take(Edges)).Select(a => a.ArticleId))
            .Concat(told.Disagreements.SelectMany(d => d.Values).SelectMany(v => v.ArticleIds.Take(Edges)))
            .Distinct(),
    ];
}
