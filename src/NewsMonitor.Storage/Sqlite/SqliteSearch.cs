using Dapper;
using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sqlite;

/// <summary>Searching articles in the embedded store.</summary>
internal static class SqliteSearch
{
    /// <summary>Best match first; where nothing is asked that could be ranked, newest first.</summary>
    public static async Task<Page<StoryArticle>> Run(SqliteFile file, WorkspaceKey workspace, SearchNode search, string? after, int limit)
    {
        var offset = PageKey.Parse(after)?.Key ?? 0;
        var sql = new SearchSql();
        var condition = sql.Condition(search);
        var match = SearchSql.Match(search);
        sql.Values.AddDynamicParams(new { workspace = workspace.Value, limit, offset, match });
        using var connection = file.OpenForReading();
        var rows = (await connection.QueryAsync<ArticleRow, DecisionRow?, Placed>(
            $"""
            SELECT {ArticleRow.Columns}, {DecisionRow.ColumnsWithoutVector} FROM {(match is null ? "article a" : "article_search f JOIN article a ON a.row = f.rowid")}
            JOIN article_version v ON v.workspace = a.workspace AND v.article = a.id AND v.version = a.version
            LEFT JOIN decision d ON d.workspace = a.workspace AND d.article = a.id
            WHERE a.workspace = @workspace {(match is null ? "" : "AND article_search MATCH @match")} AND ({condition})
            ORDER BY {(match is null ? "a.effective_at DESC" : "f.rank")}, a.row DESC LIMIT @limit + 1 OFFSET @offset
            """,
            (article, decision) => new Placed(article, decision),
            sql.Values,
            splitOn: "ArticleKey")).AsList();
        return new([.. rows.Take(limit).Select(r => r.ToStoryArticle())], rows.Count > limit ? new PageKey(offset + limit, 0).ToString() : null);
    }
}
