using System.Data.Common;
using Dapper;
using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sql;

/// <summary>An article where it stands, as a question to the store gives it.</summary>
internal sealed record Placed(ArticleRow Article, DecisionRow? Decision, Placed.ToldRow? Told = null)
{
    /// <summary>Articles of a story, with what it tells of them.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="rest">The rest of the question, for members as <c>m</c>, articles as <c>a</c>.</param>
    /// <param name="values">The values, among them <c>story</c>.</param>
    public static async Task<List<Placed>> OfStory(DbConnection connection, string rest, object values) => (await connection.QueryAsync<ArticleRow, DecisionRow?, ToldRow?, Placed>(
        $"""
        SELECT {ArticleRow.Columns}, {DecisionRow.ColumnsWithoutVector}, m.why ToldWhy, m.kept_apart KeptApart FROM story_article m
        JOIN article a ON a.workspace = m.workspace AND a.id = m.article
        JOIN article_version v ON v.workspace = a.workspace AND v.article = a.id AND v.version = a.version
        LEFT JOIN decision d ON d.workspace = a.workspace AND d.article = a.id
        WHERE m.story = @story {rest}
        """,
        (article, decision, told) => new Placed(article, decision, told),
        values,
        splitOn: "ArticleKey,ToldWhy")).AsList();

    public StoryArticle ToStoryArticle(ILookup<string, NewsItem>? news = null) => new(
        Article.ToArticle(),
        Decision?.ToDecision(),
        Told?.ToldWhy is { } why ? new ArticleTold(new(Article.Id), [.. news![Article.Id]], why, Told.KeptApart) : null);

    /// <summary>What its story tells of it.</summary>
    internal sealed record ToldRow
    {
        public string? ToldWhy { get; init; }

        public string? KeptApart { get; init; }
    }
}
