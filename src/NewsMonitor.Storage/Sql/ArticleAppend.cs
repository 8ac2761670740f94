using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sql;

/// <summary>Appends one article within a transaction of the writer: what is it to what is there?</summary>
internal static class ArticleAppend
{
    /// <summary>The first article that has a text, and what it is a copy of.</summary>
    internal const string SameText = """
        SELECT a.id, a.partition, a.language, a.copy_of, coalesce(o.position, a.position) FROM article_version v JOIN article a ON a.workspace = v.workspace AND a.id = v.article
        LEFT JOIN article o ON o.workspace = a.workspace AND o.id = a.copy_of
        WHERE v.workspace = ?1 AND v.text_hash = ?2 ORDER BY +a.row LIMIT 1
        """;

    /// <summary>What is locked by whoever looks at a workspace's articles to say what a new one is to them, or moves them between logs.</summary>
    public static string Guard(WorkspaceKey workspace) => $"log {workspace.Value}";

    /// <summary>Appends it; answers what became of it.</summary>
    /// <param name="s">The writer's statements.</param>
    /// <param name="workspace">Where it goes.</param>
    /// <param name="article">The article.</param>
    /// <param name="copies">Knows near copies; null: only texts that are the same to the letter are copies.</param>
    /// <param name="sketch">The article's sketch; null when it is too short to tell.</param>
    public static AppendReceipt Run(Statements s, WorkspaceKey workspace, Article article, NearCopies? copies, uint[]? sketch)
    {
        var known = s.First(
            "SELECT partition, version, copy_of FROM article WHERE workspace = ?1 AND id = ?2",
            r => new Known(r.GetString(0), r.GetInt32(1), r.IsDBNull(2) ? null : r.GetString(2)),
            workspace.Value,
            article.Id.Value);
        return known is null ? Accept(s, workspace, article, copies, sketch) : Again(s, workspace, article, known);
    }

    /// <summary>Appends an entry at the partition's next position.</summary>
    public static long Entry(Statements s, PartitionKey partition, LogEntryKind kind, ArticleId? article, int? version, DateTimeOffset at, long? copyOf = null, string? action = null)
    {
        var position = (long)s.Scalar(
            "INSERT INTO partition (key, workspace, head, done) VALUES (?1, ?2, 1, 0) ON CONFLICT (key) DO UPDATE SET head = partition.head + 1 RETURNING head",
            partition.Value,
            partition.Workspace.Value)!;
        s.Send(
            "INSERT INTO log_entry (partition, position, kind, article, version, at, copy_of_position, action) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            partition.Value,
            position,
            kind.ToString(),
            article?.Value,
            version,
            Columns.Of(at),
            copyOf,
            action);
        return position;
    }

    private static AppendReceipt Accept(Statements s, WorkspaceKey workspace, Article article, NearCopies? copies, uint[]? sketch)
    {
        var original = s.First(
            SameText,
            r => new Original(r.IsDBNull(3) ? r.GetString(0) : r.GetString(3), r.GetString(1), r.GetString(2), r.GetInt64(4)),
            workspace.Value,
            article.TextHash);
        if (original is null && copies is not null && sketch is not null && copies.Find(s, workspace, article, sketch) is { } near)
        {
            original = s.First("SELECT id, partition, language, position FROM article WHERE row = ?1", r => new Original(r.GetString(0), r.GetString(1), r.GetString(2), r.GetInt64(3)), near);
        }

        var partition = original is null ? PartitionKey.Of(workspace, article.Language) : new PartitionKey(original.Partition);
        var position = Entry(s, partition, LogEntryKind.Article, article.Id, 1, article.ReceivedAt, original?.Position);
        var row = (long)s.Scalar(
            """
            INSERT INTO article (workspace, id, partition, position, version, title, url, source_name, source_url, language, published_at, received_at, effective_at, copy_of, authors, feed, text_hash, provenance)
            VALUES (?1, ?2, ?3, ?4, 1, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17) RETURNING row
            """,
            workspace.Value,
            article.Id.Value,
            partition.Value,
            position,
            article.Title,
            article.Url,
            article.Source?.Name,
            article.Source?.Url,
            original?.Language ?? article.Language,
            Columns.Of(article.PublishedAt),
            Columns.Of(article.ReceivedAt),
            Columns.Of(article.EffectiveAt),
            original?.Id,
            Columns.Write(article.Authors),
            article.Feed,
            article.TextHash,
            Provenance(article))!;
        AddVersion(s, workspace, article, 1);
        if (original is null && copies is not null && sketch is not null)
        {
            copies.Add(s, workspace, row, sketch);
        }

        s.Dialect.Index(s, row, article.Title, article.Body, isNew: true);
        return new AppendReceipt(article.Id, AppendStatus.Accepted, original is null ? null : new ArticleId(original.Id), partition);
    }

    private static AppendReceipt Again(Statements s, WorkspaceKey workspace, Article article, Known known)
    {
        var partition = new PartitionKey(known.Partition);
        ArticleId? copyOf = known.CopyOf is null ? null : new ArticleId(known.CopyOf);
        if (s.Scalar(
            "SELECT 1 FROM article_version WHERE workspace = ?1 AND article = ?2 AND text_hash = ?3",
            workspace.Value,
            article.Id.Value,
            article.TextHash) is not null)
        {
            return new AppendReceipt(article.Id, AppendStatus.Duplicate, copyOf, partition);
        }

        var version = known.Version + 1;
        AddVersion(s, workspace, article, version);
        var row = (long)s.Scalar(
            "UPDATE article SET version = ?3, title = ?4, text_hash = ?5, published_at = ?6, received_at = ?7, provenance = coalesce(?8, provenance) WHERE workspace = ?1 AND id = ?2 RETURNING row",
            workspace.Value,
            article.Id.Value,
            version,
            article.Title,
            article.TextHash,
            Columns.Of(article.PublishedAt),
            Columns.Of(article.ReceivedAt),
            Provenance(article))!;
        s.Dialect.Index(s, row, article.Title, article.Body, isNew: false);
        Entry(s, partition, LogEntryKind.Version, article.Id, version, article.ReceivedAt);
        return new AppendReceipt(article.Id, AppendStatus.Updated, copyOf, partition);
    }

    private static void AddVersion(Statements s, WorkspaceKey workspace, Article article, int version) => s.Send(
        "INSERT INTO article_version (workspace, article, version, text_hash, title, body, published_at, received_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        workspace.Value,
        article.Id.Value,
        version,
        article.TextHash,
        article.Title,
        article.Body,
        Columns.Of(article.PublishedAt),
        Columns.Of(article.ReceivedAt));

    private static string? Provenance(Article article) => article.Provenance.Count == 0 ? null : Columns.Write(article.Provenance);

    private sealed record Known(string Partition, int Version, string? CopyOf);

    private sealed record Original(string Id, string Partition, string Language, long Position);
}
