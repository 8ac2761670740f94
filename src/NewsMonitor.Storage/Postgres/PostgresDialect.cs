using NewsMonitor.Storage.Sql;

namespace NewsMonitor.Storage.Postgres;

/// <summary>PostgreSQL's own words.</summary>
internal sealed class PostgresDialect : SqlDialect
{
    public override string Like => "ILIKE";

    public override string NewSequence => "NULL";

    public override string Among(string column, string parameter) => $"{column} = ANY(@{parameter})";

    public override string Each(string place) => $"unnest({place}) h(value)";

    public override IReadOnlyList<long> NewArticleRows(Statements s, int count) =>
        s.Many("SELECT nextval(pg_get_serial_sequence('article', 'row')) FROM generate_series(1, ?1)", r => r.GetInt64(0), count);

    public override string HasKey(string column, string parameter) => $"({column}::json -> @{parameter}) IS NOT NULL";

    public override string Least(string one, string other) => $"least({one}, {other})";

    public override void Index(Statements s, long row, string title, string body, bool isNew) => s.Send(
        """
        INSERT INTO article_search (row, title, body) VALUES (?1, CAST(?2 AS tsvector), CAST(?3 AS tsvector))
        ON CONFLICT (row) DO UPDATE SET title = excluded.title, body = excluded.body
        """,
        row,
        SearchTokens.Vector(title),
        SearchTokens.Vector(body));

    public override void Unindex(Statements s, string workspace) => s.Send("DELETE FROM article_search WHERE row IN (SELECT row FROM article WHERE workspace = ?1)", workspace);

    public override string Matches(SearchNode node, Func<object, string> value)
    {
        var column = (node as SearchNode.Words ?? ((SearchNode.Close)node).Left).Column;
        if (SearchTokens.Query(node) is not { } query)
        {
            return "false";
        }

        var name = $"CAST({value(query)} AS tsquery)";
        return column switch
        {
            "title" => $"a.row IN (SELECT row FROM article_search WHERE title @@ {name})",
            "body" => $"a.row IN (SELECT row FROM article_search WHERE body @@ {name})",
            _ => $"a.row IN (SELECT row FROM article_search WHERE title @@ {name} OR body @@ {name})",
        };
    }

    public override SearchRank? Rank(SearchNode node, Func<object, string> value) => SearchTokens.Ranking(node) is { } query
        ? new("JOIN article_search f ON f.row = a.row", "", $"-(2 * ts_rank(f.title, CAST({value(query)} AS tsquery)) + ts_rank(f.body, CAST({value(query)} AS tsquery)))")
        : null;
}
