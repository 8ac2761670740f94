using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sql;

/// <summary>An article as a question to the store gives it: the row and one version's text.</summary>
internal sealed record ArticleRow
{
    /// <summary>The columns, for articles joined as <c>a</c> with their version as <c>v</c>.</summary>
    public const string Columns = """
        a.workspace Workspace, a.row Row, a.id Id, a.partition Partition, v.version Version, v.title Title, v.body Body, a.url Url, a.source_name SourceName, a.source_url SourceUrl,
        a.language Language, v.published_at PublishedAt, v.received_at ReceivedAt, a.effective_at EffectiveAt, a.copy_of CopyOf, a.authors Authors, a.feed Feed, v.text_hash TextHash, a.provenance Provenance
        """;

    public string Workspace { get; init; } = "";

    public long Row { get; init; }

    public string Id { get; init; } = "";

    public string Partition { get; init; } = "";

    public int Version { get; init; }

    public string Title { get; init; } = "";

    public string Body { get; init; } = "";

    public string? Url { get; init; }

    public string? SourceName { get; init; }

    public string? SourceUrl { get; init; }

    public string Language { get; init; } = "";

    public long? PublishedAt { get; init; }

    public long ReceivedAt { get; init; }

    public long EffectiveAt { get; init; }

    public string? CopyOf { get; init; }

    public string Authors { get; init; } = "[]";

    public string? Feed { get; init; }

    public string TextHash { get; init; } = "";

    public string? Provenance { get; init; }

    public Article ToArticle() => new()
    {
        Id = new(Id),
        Version = Version,
        Title = Title,
        Body = Body,
        Url = Url,
        Source = SourceName is null ? null : new Outlet(SourceName, SourceUrl),
        Language = Language,
        PublishedAt = Sql.Columns.Time(PublishedAt),
        ReceivedAt = Sql.Columns.Time(ReceivedAt),
        EffectiveAt = Sql.Columns.Time(EffectiveAt),
        CopyOf = CopyOf is null ? null : new ArticleId(CopyOf),
        Authors = Sql.Columns.Read<string[]>(Authors),
        Feed = Feed,
        TextHash = TextHash,
        Provenance = Provenance is null ? [] : Sql.Columns.Read<Provenance[]>(Provenance),
    };
}
