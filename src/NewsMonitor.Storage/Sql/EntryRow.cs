using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sql;

/// <summary>A row of a watch's stream.</summary>
internal record EntryRow
{
    /// <summary>The columns, of a table called <c>e</c>.</summary>
    public const string Columns = """
        e.watch Watch, e.sequence Sequence, e.kind Kind, e.story Story, e.from_version FromVersion, e.to_version ToVersion, e.update_at UpdateAt, e.at At, e.headline Headline, e.article_count ArticleCount
        """;

    public string Watch { get; init; } = "";

    public long Sequence { get; init; }

    public string Kind { get; init; } = "";

    public string Story { get; init; } = "";

    public int FromVersion { get; init; }

    public int ToVersion { get; init; }

    public long UpdateAt { get; init; }

    public long At { get; init; }

    public string Headline { get; init; } = "";

    public int ArticleCount { get; init; }

    public WatchEntry ToEntry() => new()
    {
        Watch = Watch,
        Sequence = Sequence,
        Kind = Enum.Parse<TellingKind>(Kind),
        Story = new(Story),
        From = FromVersion,
        To = ToVersion,
        Update = UpdateAt,
        At = Sql.Columns.Time(At),
        Headline = Headline,
        ArticleCount = ArticleCount,
    };
}
