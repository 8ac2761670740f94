using System.Data.Common;
using Dapper;
using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sql;

/// <summary>Reads what a story tells out of its tables.</summary>
internal static class ToldRead
{
    /// <summary>What the story tells; null when nothing was told yet, or it ended.</summary>
    public static async Task<StoryTold?> Run(IDatabase database, StoryId story, CancellationToken cancellation)
    {
        // One snapshot of all the tables, whatever is committed meanwhile.
        await using var connection = await database.Read(cancellation);
        await using var transaction = await database.Moment(connection, cancellation);
        var key = new { story = story.Value };
        var row = await connection.QuerySingleOrDefaultAsync<ToldRow>(
            """
            SELECT t.summary Summary, t.names Names, t.disagreements Disagreements, t.limits Limits, t.one_origin OneOrigin, s.headline Headline, s.headline_article HeadlineArticle, s.headline_source HeadlineSource
            FROM story_told t JOIN story s ON s.id = t.story WHERE t.story = @story
            """,
            key,
            transaction);
        if (row is null)
        {
            return null;
        }

        var origins = await Origins(connection, transaction, key);
        return new()
        {
            Headline = row.HeadlineArticle is null ? null : new(row.Headline, new(row.HeadlineArticle), row.HeadlineSource),
            Summary = StoredTold.Summary(row.Summary),
            OriginCount = origins.Count,
            Origins = origins,
            RestsOnOneOrigin = row.OneOrigin != 0,
            Statements = await AllStatements(connection, transaction, key),
            Names = StoredTold.Names(row.Names),
            Disagreements = StoredTold.Disagreements(row.Disagreements),
            Limits = Columns.Read<string[]>(row.Limits),
        };
    }

    private static async Task<IReadOnlyList<Statement>> AllStatements(DbConnection connection, DbTransaction transaction, object key)
    {
        var wordings = (await connection.QueryAsync<WordingRow>(
            """SELECT statement Statement, article Article, start Start, "end" "End", text Text, words Words FROM story_wording WHERE story = @story ORDER BY statement, place""",
            key,
            transaction)).ToLookup(w => w.Statement, StringComparer.Ordinal);
        var rows = await connection.QueryAsync<StatementRow>(
            "SELECT id Id, speaker Speaker, article_count ArticleCount, first_article FirstArticle FROM story_statement WHERE story = @story ORDER BY article_count DESC, place",
            key,
            transaction);
        return [.. rows.Select(r => new Statement(
            r.Id,
            r.Speaker,
            r.ArticleCount,
            new(r.FirstArticle),
            [.. wordings[r.Id].Select(w => new StatementVariant(new(w.Article), w.Text, w.Start, w.End, StoredTold.Words(w.Words)))]))];
    }

    private static async Task<IReadOnlyList<StoryOrigin>> Origins(DbConnection connection, DbTransaction transaction, object key)
    {
        var edges = (await connection.QueryAsync<EdgeRow>(
            "SELECT origin Origin, article Article, basis Basis, evidence Evidence FROM story_origin_article WHERE story = @story ORDER BY origin, place",
            key,
            transaction)).ToLookup(e => e.Origin, StringComparer.Ordinal);
        var rows = await connection.QueryAsync<OriginRow>("SELECT name Name, article_count ArticleCount FROM story_origin WHERE story = @story ORDER BY article_count DESC, name", key, transaction);
        return [.. rows.Select(r => new StoryOrigin(r.Name, [.. edges[r.Name].Select(e => new OriginEdge(new(e.Article), e.Basis, e.Evidence))], r.ArticleCount))];
    }

    private sealed record ToldRow
    {
        public string Summary { get; init; } = "[]";

        public string Names { get; init; } = "[]";

        public string Disagreements { get; init; } = "[]";

        public string Limits { get; init; } = "[]";

        public int OneOrigin { get; init; }

        public string Headline { get; init; } = "";

        public string? HeadlineArticle { get; init; }

        public string? HeadlineSource { get; init; }
    }

    private sealed record WordingRow
    {
        public string Statement { get; init; } = "";

        public string Article { get; init; } = "";

        public int Start { get; init; }

        public int End { get; init; }

        public string Text { get; init; } = "";

        public string Words { get; init; } = "";
    }

    private sealed record StatementRow
    {
        public string Id { get; init; } = "";

        public string? Speaker { get; init; }

        public int ArticleCount { get; init; }

        public string FirstArticle { get; init; } = "";
    }

    private sealed record EdgeRow
    {
        public string Origin { get; init; } = "";

        public string Article { get; init; } = "";

        public string Basis { get; init; } = "";

        public string Evidence { get; init; } = "";
    }

    private sealed record OriginRow
    {
        public string Name { get; init; } = "";

        public int ArticleCount { get; init; }
    }
}
