using System.Globalization;
using Dapper;

namespace NewsMonitor.Storage.Sql;

/// <summary>Says a search in SQL, for articles as <c>a</c>. What a reader types becomes values, never syntax.</summary>
internal sealed class SearchSql(SqlDialect dialect)
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
        SearchNode.Words or SearchNode.Close => dialect.Matches(node, Value),
        SearchNode.Source source => $"coalesce(a.source_name, '') {dialect.Like} {Value(Like(source.Text))} ESCAPE '\\'",
        SearchNode.Feed feed => $"coalesce(a.feed, '') {dialect.Like} {Value(Like(feed.Text))} ESCAPE '\\'",
        SearchNode.Language language => $"a.language = {Value(language.Tag)}",
        SearchNode.Published { IsAfter: true } after => $"a.effective_at >= {Value(Columns.Of(after.Time))}",
        SearchNode.Published before => $"a.effective_at < {Value(Columns.Of(before.Time))}",
        _ => throw new ArgumentException($"{node.GetType().Name} has no SQL", nameof(node)),
    };

    /// <summary>How the hits are ranked; null when nothing of the search is words.</summary>
    public SearchRank? Rank(SearchNode node) => dialect.Rank(node, Value);

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
