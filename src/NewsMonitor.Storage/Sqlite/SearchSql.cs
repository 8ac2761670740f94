using System.Globalization;
using Dapper;

namespace NewsMonitor.Storage.Sqlite;

/// <summary>Says a search in SQL, for articles as <c>a</c>. Every word or phrase is quoted, so that nothing a reader types is taken for the index's own syntax.</summary>
internal sealed class SearchSql
{
    private int _values;

    /// <summary>The values of the condition.</summary>
    public DynamicParameters Values { get; } = new();

    /// <summary>What must hold of an article.</summary>
    public string Condition(SearchNode node) => node switch
    {
        SearchNode.All all => Joined(all.Parts, " AND "),
        SearchNode.Any any => Joined(any.Parts, " OR "),
        SearchNode.Without without => $"NOT ({Condition(without.Part)})",
        SearchNode.Words or SearchNode.Close => $"a.row IN (SELECT rowid FROM article_search WHERE article_search MATCH {Value(Match(node)!)})",
        SearchNode.Source source => $"coalesce(a.source_name, '') LIKE {Value(Like(source.Text))} ESCAPE '\\'",
        SearchNode.Feed feed => $"coalesce(a.feed, '') LIKE {Value(Like(feed.Text))} ESCAPE '\\'",
        SearchNode.Language language => $"a.language = {Value(language.Tag)}",
        SearchNode.Published { IsAfter: true } after => $"a.effective_at >= {Value(Columns.Of(after.Time))}",
        SearchNode.Published before => $"a.effective_at < {Value(Columns.Of(before.Time))}",
        _ => throw new ArgumentException($"{node.GetType().Name} has no SQL", nameof(node)),
    };

    /// <summary>What every hit has, in the index's own language: what hits are ranked by. Null when nothing of the search is words.</summary>
    public static string? Match(SearchNode node) => node switch
    {
        SearchNode.Words words => $"{(words.Column is null ? "" : $"{words.Column} : ")}{Quoted(words)}",
        SearchNode.Close close => string.Create(CultureInfo.InvariantCulture, $"{(close.Left.Column is null ? "" : $"{close.Left.Column} : ")}NEAR({Quoted(close.Left)} {Quoted(close.Right)}, {close.Distance})"),
        SearchNode.All all => all.Parts.Select(Match).OfType<string>().ToList() is { Count: > 0 } parts ? string.Join(" AND ", parts.Select(p => $"({p})")) : null,
        SearchNode.Any any => any.Parts.Select(Match).ToList() is var parts && parts.TrueForAll(p => p is not null) ? string.Join(" OR ", parts.Select(p => $"({p})")) : null,
        _ => null,
    };

    private static string Quoted(SearchNode.Words words) => $"\"{words.Text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"{(words.IsPrefix ? "*" : "")}";

    private static string Like(string text) =>
        $"%{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";

    private string Joined(IReadOnlyList<SearchNode> parts, string by) => string.Join(by, parts.Select(p => $"({Condition(p)})"));

    private string Value(object value)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"@v{_values++}");
        Values.Add(name, value);
        return name;
    }
}
