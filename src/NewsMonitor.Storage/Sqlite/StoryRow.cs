using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sqlite;

/// <summary>A story's head as the table keeps it.</summary>
internal sealed record StoryRow
{
    /// <summary>The columns, for the table as <c>s</c>.</summary>
    public const string Columns = """
        s.id Id, s.partition Partition, s.version Version, s.applied_fact AppliedFact, s.headline Headline, s.headline_article HeadlineArticle, s.headline_source HeadlineSource,
        s.lead Lead, s.article_count ArticleCount, s.sources Sources, s.languages Languages, s.first_published FirstPublished, s.last_published LastPublished,
        s.updated_at UpdatedAt, s.latest Latest, s.merged_into MergedInto, s.pin Pin, s.origin_count OriginCount
        """;

    public string Id { get; init; } = "";

    public string Partition { get; init; } = "";

    public int Version { get; init; }

    public long AppliedFact { get; init; }

    public string Headline { get; init; } = "";

    public string? HeadlineArticle { get; init; }

    public string? HeadlineSource { get; init; }

    public string Lead { get; init; } = "";

    public int ArticleCount { get; init; }

    public string Sources { get; init; } = "{}";

    public string Languages { get; init; } = "{}";

    public long? FirstPublished { get; init; }

    public long? LastPublished { get; init; }

    public long UpdatedAt { get; init; }

    public long Latest { get; init; }

    /// <summary>What the list was ordered by, where it was a list.</summary>
    public long SortKey { get; init; }

    public string? MergedInto { get; init; }

    public string? Pin { get; init; }

    public int OriginCount { get; init; }

    public StoryHead ToHead() => new()
    {
        Id = new(Id),
        Partition = new(Partition),
        Version = Version,
        AppliedFact = AppliedFact,
        Headline = Headline,
        HeadlineArticle = HeadlineArticle is null ? null : new ArticleId(HeadlineArticle),
        HeadlineSource = HeadlineSource,
        Lead = Lead,
        ArticleCount = ArticleCount,
        Sources = Sqlite.Columns.Read<Dictionary<string, int>>(Sources),
        Languages = Sqlite.Columns.Read<Dictionary<string, int>>(Languages),
        FirstPublishedAt = Sqlite.Columns.Time(FirstPublished),
        LastPublishedAt = Sqlite.Columns.Time(LastPublished),
        UpdatedAt = Sqlite.Columns.Time(UpdatedAt),
        MergedInto = MergedInto is null ? null : new StoryId(MergedInto),
        Pin = Pin is null ? null : Sqlite.Columns.Read<HeadlinePin>(Pin),
        OriginCount = OriginCount,
    };

    /// <summary>Writes a head in place of the one before.</summary>
    public static void Save(Statements s, StoryHead head, long latest) => s.Run(
        """
        INSERT INTO story (id, workspace, partition, version, applied_fact, headline, headline_article, headline_source, lead, article_count, sources, languages,
            first_published, last_published, updated_at, latest, merged_into, pin, origin_count)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)
        ON CONFLICT (id) DO UPDATE SET version = ?4, applied_fact = ?5, headline = ?6, headline_article = ?7, headline_source = ?8, lead = ?9, article_count = ?10,
            sources = ?11, languages = ?12, first_published = ?13, last_published = ?14, updated_at = ?15, latest = ?16, merged_into = ?17, pin = ?18, origin_count = ?19
        """,
        head.Id.Value,
        head.Partition.Workspace.Value,
        head.Partition.Value,
        head.Version,
        head.AppliedFact,
        head.Headline,
        head.HeadlineArticle?.Value,
        head.HeadlineSource,
        head.Lead,
        head.ArticleCount,
        Sqlite.Columns.Write(head.Sources),
        Sqlite.Columns.Write(head.Languages),
        Sqlite.Columns.Of(head.FirstPublishedAt),
        Sqlite.Columns.Of(head.LastPublishedAt),
        Sqlite.Columns.Of(head.UpdatedAt),
        latest,
        head.MergedInto?.Value,
        head.Pin is null ? null : Sqlite.Columns.Write(head.Pin),
        head.OriginCount);
}
