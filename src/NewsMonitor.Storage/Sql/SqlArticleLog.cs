using System.Collections.Concurrent;
using Dapper;
using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sql;

/// <summary>The article log in the store.</summary>
internal sealed class SqlArticleLog(IDatabase database, ICopyRule? copyRule, IPartitionRule? partitionRule) : IArticleLog
{
    private readonly NearCopies? _copies = copyRule is null ? null : new NearCopies(copyRule);
    private readonly ConcurrentDictionary<WorkspaceKey, AppendTogether> _together = new();

    public Task<IReadOnlyList<AppendReceipt>> Append(WorkspaceKey workspace, IReadOnlyList<Article> batch, CancellationToken cancellation) => _together.GetOrAdd(
        workspace,
        key => new AppendTogether((articles, c) => Append(key, articles, [.. articles.Select(a => Place(key, a))], c))).Append(batch, cancellation);

    public Task<long> Tick(PartitionKey partition, DateTimeOffset at, CancellationToken cancellation) =>
        database.Write(s => LogEntries.One(s, partition, LogEntryKind.Tick, null, null, at), cancellation);

    public async Task<IReadOnlyList<LogEntry>> Read(PartitionKey partition, long after, int limit, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var entries = await connection.QueryAsync<EntryRow, ArticleRow?, LogEntry>(
            $"""
            SELECT l.position Position, l.kind Kind, l.at At, l.copy_of_position CopyOfPosition, l.action Action,
                l.story Story, l.other Other, l.offered Offered, l.outcome Outcome, l.kind IN ('Article', 'Adopt') AND (a.partition <> l.partition OR a.position <> l.position) GoneOn, {ArticleRow.Columns}
            FROM log_entry l
            LEFT JOIN article a ON a.workspace = @workspace AND a.id = l.article
            LEFT JOIN article_version v ON v.workspace = @workspace AND v.article = l.article AND v.version = l.version
            WHERE l.partition = @partition AND l.position > @after
            ORDER BY l.position LIMIT @limit
            """,
            (entry, article) => entry.ToEntry(article),
            new { workspace = partition.Workspace.Value, partition = partition.Value, after, limit },
            splitOn: "Workspace");
        return [.. entries];
    }

    public async Task<Article?> Find(WorkspaceKey workspace, ArticleId id, CancellationToken cancellation) =>
        await Find(workspace, [id], cancellation) is [var article] ? article : null;

    public async Task<IReadOnlyList<Article>> Find(WorkspaceKey workspace, IReadOnlyCollection<ArticleId> ids, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var found = new List<Article>(ids.Count);
        foreach (var some in ids.Chunk(500))
        {
            var rows = await connection.QueryAsync<ArticleRow>(
                $"""
                SELECT {ArticleRow.Columns} FROM article a
                JOIN article_version v ON v.workspace = a.workspace AND v.article = a.id AND v.version = a.version
                WHERE a.workspace = @workspace AND {database.Dialect.Among("a.id", "ids")}
                """,
                new { workspace = workspace.Value, ids = some.Select(i => i.Value).ToArray() });
            found.AddRange(rows.Select(r => r.ToArticle()));
        }

        return found;
    }

    public async Task<IReadOnlyList<ArticleVersion>> Versions(WorkspaceKey workspace, ArticleId id, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var rows = await connection.QueryAsync<VersionRow>(
            """
            SELECT version Version, title Title, body Body, published_at PublishedAt, received_at ReceivedAt, removed_at RemovedAt
            FROM article_version WHERE workspace = @workspace AND article = @article ORDER BY version
            """,
            new { workspace = workspace.Value, article = id.Value });
        return [.. rows.Select(r => new ArticleVersion(r.Version, r.Title, r.Body, Columns.Time(r.PublishedAt), Columns.Time(r.ReceivedAt), Columns.Time(r.RemovedAt)))];
    }

    public async Task<IReadOnlyList<ArticleId>> SameText(WorkspaceKey workspace, ArticleId original, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var ids = await connection.QueryAsync<string>(
            "SELECT id FROM article WHERE workspace = @workspace AND (id = @original OR copy_of = @original) ORDER BY row",
            new { workspace = workspace.Value, original = original.Value });
        return [.. ids.Select(id => new ArticleId(id))];
    }

    private ArticlePlace Place(WorkspaceKey workspace, Article article) =>
        new(_copies?.Sketch(article), partitionRule?.Choose(workspace, article) ?? PartitionKey.Of(workspace, article.Language));

    /// <summary>What is read from the texts is read before, so that the thread that appends does not wait for it.</summary>
    private Task<IReadOnlyList<AppendReceipt>> Append(WorkspaceKey workspace, IReadOnlyList<Article> batch, IReadOnlyList<ArticlePlace> places, CancellationToken cancellation) =>
        database.Append(
            s =>
            {
                s.Lock(ArticleAppend.Guard(workspace));
                _copies?.Begin(s, workspace);
                return ArticleAppend.Run(s, workspace, batch, _copies, places);
            },
            cancellation);

    private sealed record EntryRow
    {
        public long Position { get; init; }

        public string Kind { get; init; } = "";

        public long At { get; init; }

        public long? CopyOfPosition { get; init; }

        public string? Action { get; init; }

        public string? Story { get; init; }

        public string? Other { get; init; }

        public byte[]? Offered { get; init; }

        public string? Outcome { get; init; }

        public bool? GoneOn { get; init; }

        public LogEntry ToEntry(ArticleRow? article) => new()
        {
            Position = Position,
            Kind = Enum.Parse<LogEntryKind>(Kind),
            Article = article?.ToArticle(),
            CopyOfPosition = CopyOfPosition,
            At = Columns.Time(At),
            Action = Action,
            Left = GoneOn ?? false,
            Story = Story is null ? null : new StoryId(Story),
            Other = Other is null ? null : new StoryId(Other),
            Offered = Offered,
            Outcome = Outcome,
        };
    }

    private sealed record VersionRow
    {
        public int Version { get; init; }

        public string Title { get; init; } = "";

        public string Body { get; init; } = "";

        public long? PublishedAt { get; init; }

        public long ReceivedAt { get; init; }

        public long? RemovedAt { get; init; }
    }
}
