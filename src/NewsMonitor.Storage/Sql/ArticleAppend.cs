using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sql;

/// <summary>Appends a batch of articles to the logs of a workspace, which must be locked, within one transaction. What they are to what is there is asked for all of them at once; each is the next of the one before it.</summary>
internal sealed class ArticleAppend
{
    private readonly Statements _s;
    private readonly WorkspaceKey _workspace;
    private readonly NearCopies? _copies;
    private readonly KnownArticles _known;
    private readonly KnownTexts _texts;
    private readonly LogEntries _entries;
    private readonly Queue<long> _rows = new();
    private readonly int _count;

    private ArticleAppend(Statements s, WorkspaceKey workspace, IReadOnlyList<Article> batch, NearCopies? copies)
    {
        _s = s;
        _workspace = workspace;
        _copies = copies;
        _known = new KnownArticles(s, workspace, batch);
        _texts = new KnownTexts(s, workspace, batch);
        _entries = new LogEntries(s);
        _count = batch.Count;
    }

    /// <summary>What is locked by whoever looks at a workspace's articles to say what a new one is to them, or moves them between logs.</summary>
    public static string Guard(WorkspaceKey workspace) => $"log {workspace.Value}";

    /// <summary>Appends the articles; answers what became of each.</summary>
    /// <param name="s">The writer's statements.</param>
    /// <param name="workspace">Where they go.</param>
    /// <param name="batch">The articles, in the order of arrival.</param>
    /// <param name="copies">Knows near copies; null: only texts that are the same to the letter are copies.</param>
    /// <param name="places">What was read from the articles' texts.</param>
    public static IReadOnlyList<AppendReceipt> Run(Statements s, WorkspaceKey workspace, IReadOnlyList<Article> batch, NearCopies? copies, IReadOnlyList<ArticlePlace> places)
    {
        var append = new ArticleAppend(s, workspace, batch, copies);
        AppendReceipt[] receipts = [.. batch.Select((article, i) => append.One(article, places[i]))];
        append._entries.Finish();
        return receipts;
    }

    private AppendReceipt One(Article article, ArticlePlace place) => _known[article.Id] is { } known ? Again(article, known) : Accept(article, place.Sketch, place.Partition);

    private AppendReceipt Accept(Article article, uint[]? sketch, PartitionKey own)
    {
        var original = _texts[article.TextHash];
        if (original is null && sketch is not null && _copies?.Find(_s, _workspace, article, sketch) is { } near)
        {
            original = _s.First("SELECT id, partition, language, position FROM article WHERE row = ?1", r => new Original(r.GetString(0), r.GetString(1), r.GetString(2), r.GetInt64(3)), near);
        }

        var partition = original is null ? own : new PartitionKey(original.Partition);
        var position = _entries.Add(partition, LogEntryKind.Article, article.Id, 1, article.ReceivedAt, original?.Position);
        var row = NextRow();
        _s.Send(
            """
            INSERT INTO article (row, workspace, id, partition, position, version, title, url, source_name, source_url, language, published_at, received_at, effective_at, copy_of, authors, feed, text_hash, provenance)
            VALUES (?1, ?2, ?3, ?4, ?5, 1, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)
            """,
            row,
            _workspace.Value,
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
            Provenance(article));
        AddVersion(article, 1);
        if (original is null && sketch is not null)
        {
            _copies?.Add(_s, _workspace, row, sketch);
        }

        _s.Dialect.Index(_s, row, article.Title, article.Body, isNew: true);
        _known.Add(article, new KnownArticle(partition.Value, 1, original?.Id, article.TextHash));
        _texts.Add(article.TextHash, original ?? new Original(article.Id.Value, partition.Value, article.Language, position));
        return new AppendReceipt(article.Id, AppendStatus.Accepted, original is null ? null : new ArticleId(original.Id), partition);
    }

    private AppendReceipt Again(Article article, KnownArticle known)
    {
        var partition = new PartitionKey(known.Partition);
        ArticleId? copyOf = known.CopyOf is null ? null : new ArticleId(known.CopyOf);
        if (known.TextHash == article.TextHash || _known.HadText(article))
        {
            return new AppendReceipt(article.Id, AppendStatus.Duplicate, copyOf, partition);
        }

        var version = known.Version + 1;
        AddVersion(article, version);
        var row = (long)_s.Scalar(
            "UPDATE article SET version = ?3, title = ?4, text_hash = ?5, published_at = ?6, received_at = ?7, provenance = coalesce(?8, provenance) WHERE workspace = ?1 AND id = ?2 RETURNING row",
            _workspace.Value,
            article.Id.Value,
            version,
            article.Title,
            article.TextHash,
            Columns.Of(article.PublishedAt),
            Columns.Of(article.ReceivedAt),
            Provenance(article))!;
        _s.Dialect.Index(_s, row, article.Title, article.Body, isNew: false);
        _entries.Add(partition, LogEntryKind.Version, article.Id, version, article.ReceivedAt);
        _known.Add(article, known with { Version = version, TextHash = article.TextHash });
        _texts.Forget(article.TextHash);
        return new AppendReceipt(article.Id, AppendStatus.Updated, copyOf, partition);
    }

    /// <summary>Rows are taken for the whole batch when the first is needed.</summary>
    private long NextRow()
    {
        if (_rows.Count == 0)
        {
            foreach (var row in _s.Dialect.NewArticleRows(_s, _count))
            {
                _rows.Enqueue(row);
            }
        }

        return _rows.Dequeue();
    }

    private void AddVersion(Article article, int version) => _s.Send(
        "INSERT INTO article_version (workspace, article, version, text_hash, title, body, published_at, received_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        _workspace.Value,
        article.Id.Value,
        version,
        article.TextHash,
        article.Title,
        article.Body,
        Columns.Of(article.PublishedAt),
        Columns.Of(article.ReceivedAt));

    private static string? Provenance(Article article) => article.Provenance.Count == 0 ? null : Columns.Write(article.Provenance);
}
