using Dapper;
using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sql;

/// <summary>Searching articles in the store.</summary>
internal static class SqlSearch
{
    /// <summary>Best match first; where nothing is asked that could be ranked, newest first.</summary>
    public static async Task<Page<StoryArticle>> Run(IDatabase database, WorkspaceKey workspace, SearchNode search, string? after, int limit, CancellationToken cancellation)
    {
        var offset = PageKey.Parse(after)?.Key ?? 0;
        var sql = new SearchSql(database.Dialect);
        var condition = sql.Condition(search);
        var rank = sql.Rank(search);
        sql.Values.AddDynamicParams(new { workspace = workspace.Value, limit, offset });
        await using var connection = await database.Read(cancellation);
        var rows = (await connection.QueryAsync<ArticleRow, DecisionRow?, Placed>(
            $"""
            SELECT {ArticleRow.Columns}, {DecisionRow.ColumnsWithoutVector} FROM article a {rank?.Join}
            JOIN article_version v ON v.workspace = a.workspace AND v.article = a.id AND v.version = a.version
            LEFT JOIN decision d ON d.workspace = a.workspace AND d.article = a.id
            WHERE a.workspace = @workspace {rank?.Condition} AND ({condition})
            ORDER BY {rank?.By ?? "a.effective_at DESC"}, a.row DESC LIMIT @limit + 1 OFFSET @offset
            """,
            (article, decision) => new Placed(article, decision),
            sql.Values,
            splitOn: "ArticleKey")).AsList();
        return new([.. rows.Take(limit).Select(r => r.ToStoryArticle())], rows.Count > limit ? new PageKey(offset + limit, 0).ToString() : null);
    }
}
