using System.Globalization;
using NewsMonitor.Storage.Sql;

namespace NewsMonitor.Storage.Sqlite;

/// <summary>SQLite's own words. In its index every word or phrase is quoted, so that nothing a reader types is taken for the index's syntax.</summary>
internal sealed class SqliteDialect : SqlDialect
{
    public override string Like => "LIKE";

    public override string NewSequence => "(SELECT coalesce(max(sequence), 0) + 1 FROM story_update)";

    public override string Among(string column, string parameter) => $"{column} IN @{parameter}";

    public override string Each(string place) => $"json_each({place}) h";

    public override IReadOnlyList<long> NewArticleRows(Statements s, int count)
    {
        var last = (long)s.Scalar("SELECT coalesce(max(row), 0) FROM article")!;
        return [.. Enumerable.Range(1, count).Select(i => last + i)];
    }

    public override string HasKey(string column, string parameter) => $"EXISTS (SELECT 1 FROM json_each({column}) WHERE key = @{parameter})";

    public override string Least(string one, string other) => $"min({one}, {other})";

    public override void Index(Statements s, long row, string title, string body, bool isNew)
    {
        if (!isNew)
        {
            s.Send("DELETE FROM article_search WHERE rowid = ?1", row);
        }

        s.Send("INSERT INTO article_search (rowid, title, body) VALUES (?1, ?2, ?3)", row, title, body);
    }

    public override void Unindex(Statements s, string workspace) => s.Send("DELETE FROM article_search WHERE rowid IN (SELECT row FROM article WHERE workspace = ?1)", workspace);

    public override string Matches(SearchNode node, Func<object, string> value) => $"a.row IN (SELECT rowid FROM article_search WHERE article_search MATCH {value(Match(node)!)})";

    public override SearchRank? Rank(SearchNode node, Func<object, string> value) => Match(node) is { } match
        ? new("JOIN article_search f ON f.rowid = a.row", $"AND article_search MATCH {value(match)}", "f.rank")
        : null;

    private static string? Match(SearchNode node) => node switch
    {
        SearchNode.Words words => $"{(words.Column is null ? "" : $"{words.Column} : ")}{Quoted(words)}",
        SearchNode.Close close => string.Create(CultureInfo.InvariantCulture, $"{(close.Left.Column is null ? "" : $"{close.Left.Column} : ")}NEAR({Quoted(close.Left)} {Quoted(close.Right)}, {close.Distance})"),
        SearchNode.All all => all.Parts.Select(Match).OfType<string>().ToList() is { Count: > 0 } parts ? string.Join(" AND ", parts.Select(p => $"({p})")) : null,
        SearchNode.Any any => any.Parts.Select(Match).ToList() is var parts && parts.TrueForAll(p => p is not null) ? string.Join(" OR ", parts.Select(p => $"({p})")) : null,
        _ => null,
    };

    private static string Quoted(SearchNode.Words words) => $"\"{words.Text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"{(words.IsPrefix ? "*" : "")}";
}
