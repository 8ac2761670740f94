using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sql;

/// <summary>A story's head as the table keeps it.</summary>
internal sealed record StoryRow
{
    /// <summary>The columns, for the table as <c>s</c>.</summary>
    public const string Columns = """
        s.id Id, s.partition Partition, s.version Version, s.applied_fact AppliedFact, s.headline Headline, s.headline_article HeadlineArticle, s.headline_source HeadlineSource,
        s.lead Lead, s.article_count ArticleCount, s.sources Sources, s.languages Languages, s.first_published FirstPublished, s.last_published LastPublished,
        s.updated_at UpdatedAt, s.latest Latest, s.merged_into MergedInto, s.pin Pin, s.origin_count OriginCount,
        s.momentum Momentum, s.quick Quick, s.arrivals Arrivals, s.arrived_at ArrivedAt, s.phase Phase, s.phase_until PhaseUntil
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

    public long Momentum { get; init; }

    public long Quick { get; init; }

    public string Arrivals { get; init; } = "";

    public long? ArrivedAt { get; init; }

    public string Phase { get; init; } = "";

    public long? PhaseUntil { get; init; }

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
        Sources = Sql.Columns.Read<Dictionary<string, int>>(Sources),
        Languages = Sql.Columns.Read<Dictionary<string, int>>(Languages),
        FirstPublishedAt = Sql.Columns.Time(FirstPublished),
        LastPublishedAt = Sql.Columns.Time(LastPublished),
        UpdatedAt = Sql.Columns.Time(UpdatedAt),
        MergedInto = MergedInto is null ? null : new StoryId(MergedInto),
        Pin = Pin is null ? null : Sql.Columns.Read<HeadlinePin>(Pin),
        OriginCount = OriginCount,
        Pace = new StoryPace
        {
            Momentum = Momentum,
            Quick = Quick,
            Arrivals = Model.Arrivals.Parse(Arrivals),
            ArrivedAt = Sql.Columns.Time(ArrivedAt),
            Phase = Enum.Parse<StoryPhase>(Phase),
            Until = Sql.Columns.Time(PhaseUntil),
        },
    };

    /// <summary>Writes a head in place of the one before.</summary>
    /// <param name="s">The writer's statements.</param>
    /// <param name="head">The head.</param>
    /// <param name="latest">The cursor of the update that orders the list; null: the one before.</param>
    public static void Save(Statements s, StoryHead head, long? latest) => s.Send(
        """
        INSERT INTO story (id, workspace, partition, version, applied_fact, headline, headline_article, headline_source, lead, article_count, sources, languages,
            first_published, last_published, updated_at, latest, merged_into, momentum, quick, arrivals, arrived_at, phase, phase_until, pin, origin_count)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, coalesce(?16, (SELECT latest FROM story WHERE id = ?1)), ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25)
        ON CONFLICT (id) DO UPDATE SET version = ?4, applied_fact = ?5, headline = ?6, headline_article = ?7, headline_source = ?8, lead = ?9, article_count = ?10,
            sources = ?11, languages = ?12, first_published = ?13, last_published = ?14, updated_at = ?15, latest = excluded.latest, merged_into = ?17, momentum = ?18, quick = ?19, arrivals = ?20, arrived_at = ?21,
            phase = ?22, phase_until = ?23, pin = ?24, origin_count = ?25
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
        Sql.Columns.Write(head.Sources),
        Sql.Columns.Write(head.Languages),
        Sql.Columns.Of(head.FirstPublishedAt),
        Sql.Columns.Of(head.LastPublishedAt),
        Sql.Columns.Of(head.UpdatedAt),
        latest,
        head.MergedInto?.Value,
        head.Pace.Momentum,
        head.Pace.Quick,
        head.Pace.Arrivals.ToString(),
        Sql.Columns.Of(head.Pace.ArrivedAt),
        head.Pace.Phase.ToString(),
        Sql.Columns.Of(head.Pace.Until),
        head.Pin is null ? null : Sql.Columns.Write(head.Pin),
        head.OriginCount);
}
