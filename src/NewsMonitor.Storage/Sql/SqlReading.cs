using Dapper;
using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sql;

/// <summary>What readers ask of the store.</summary>
internal sealed class SqlReading(IDatabase database) : IReading
{
    private const string OfFeed = "SELECT d.story FROM article a JOIN decision d ON d.workspace = a.workspace AND d.article = a.id WHERE a.workspace = @workspace AND a.feed = @feed";

    // The plus keeps the planner from finding the rows by size and sorting them all: the order's own index gives the first page at once.
    public async Task<Page<StoryHead>> Stories(StoryQuery query, CancellationToken cancellation)
    {
        var order = StoryOrder.Of(query.Sort);
        var after = PageKey.Parse(query.After);
        var sql = new SearchSql(database.Dialect);
        var condition = query.Search is null ? null : sql.Condition(query.Search);
        sql.Values.AddDynamicParams(new
        {
            workspace = query.Workspace.Value,
            since = Columns.Of(query.Since),
            language = query.Language,
            source = query.Source,
            feed = query.Feed,
            key = after?.Key,
            tie = after?.Tie,
            limit = query.Limit,
        });
        await using var connection = await database.Read(cancellation);
        var rows = (await connection.QueryAsync<StoryRow>(
            $"""
            SELECT {StoryRow.Columns}, {order.Key} SortKey FROM story s
            WHERE s.workspace = @workspace AND s.merged_into IS NULL AND +s.article_count > 0
            AND (@since IS NULL OR s.updated_at >= @since)
            AND (@language IS NULL OR {database.Dialect.HasKey("s.languages", "language")})
            AND (@source IS NULL OR {database.Dialect.HasKey("s.sources", "source")})
            {(query.Feed is null ? "" : $"AND s.id IN ({OfFeed})")}
            {(condition is null ? "" : $"AND s.id IN (SELECT d.story FROM article a JOIN decision d ON d.workspace = a.workspace AND d.article = a.id WHERE a.workspace = @workspace AND ({condition}))")}
            {(after is null ? "" : $"AND {order.Beyond}")}
            ORDER BY {order.By} LIMIT @limit + 1
            """,
            sql.Values)).AsList();
        return Page(rows, query.Limit, r => r.ToHead(), r => new PageKey(r.SortKey, r.Latest));
    }

    public async Task<StoryTotals> Totals(WorkspaceKey workspace, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        return await connection.QuerySingleAsync<StoryTotals>(
            "SELECT count(*) Stories, CAST(coalesce(sum(article_count), 0) AS BIGINT) Articles FROM story WHERE workspace = @workspace AND merged_into IS NULL AND article_count > 0",
            new { workspace = workspace.Value });
    }

    public async Task<Page<StoryArticle>> Articles(StoryId story, string? after, int limit, CancellationToken cancellation)
    {
        var key = PageKey.Parse(after);
        await using var connection = await database.Read(cancellation);
        var rows = await Placed.OfStory(
            connection,
            $"{(key is null ? "" : "AND (m.effective_at < @key OR (m.effective_at = @key AND a.row < @tie))")} ORDER BY m.effective_at DESC, a.row DESC LIMIT @limit + 1",
            new { story = story.Value, key = key?.Key, tie = key?.Tie, limit });
        var news = await NewsRead.OfArticles(database, connection, story, rows.Select(r => r.Article.Id));
        return Page(rows, limit, r => r.ToStoryArticle(news), r => new PageKey(r.Article.EffectiveAt, r.Article.Row));
    }

    public async Task<IReadOnlyList<StoryArticle>> Some(StoryId story, IReadOnlyCollection<ArticleId> articles, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var rows = new List<Placed>(articles.Count);
        foreach (var some in articles.Chunk(500))
        {
            rows.AddRange(await Placed.OfStory(connection, $"AND {database.Dialect.Among("m.article", "some")}", new { story = story.Value, some = some.Select(a => a.Value).ToArray() }));
        }

        var news = await NewsRead.OfArticles(database, connection, story, rows.Select(r => r.Article.Id));
        return [.. rows.OrderByDescending(r => r.Article.EffectiveAt).ThenByDescending(r => r.Article.Row).Select(r => r.ToStoryArticle(news))];
    }

    public async Task<StoryNews> NewsSince(StoryId story, long sequence, int limit, CancellationToken cancellation)
    {
        return await NewsRead.Since(database, story, sequence, limit, cancellation);
    }

    public Task<Page<StoryArticle>> Search(WorkspaceKey workspace, SearchNode search, string? after, int limit, CancellationToken cancellation) =>
        SqlSearch.Run(database, workspace, search, after, limit, cancellation);

    private static Page<TItem> Page<TRow, TItem>(List<TRow> rows, int limit, Func<TRow, TItem> item, Func<TRow, PageKey> key) => new(
        [.. rows.Take(limit).Select(item)],
        rows.Count > limit ? key(rows[limit - 1]).ToString() : null);
}
