using Dapper;
using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sql;

/// <summary>What partitions decided, in the store.</summary>
internal sealed class SqlPartitions(IDatabase database) : IPartitionStore
{
    public async Task<PartitionHead> Head(PartitionKey partition, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var row = await connection.QuerySingleOrDefaultAsync<HeadRow>("SELECT key Key, head Head, done Done FROM partition WHERE key = @key", new { key = partition.Value });
        return row?.ToHead() ?? new PartitionHead(partition, 0, 0);
    }

    public async Task<IReadOnlyList<PartitionHead>> All(CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var rows = await connection.QueryAsync<HeadRow>("SELECT key Key, head Head, done Done FROM partition ORDER BY key");
        return [.. rows.Select(r => r.ToHead())];
    }

    public async Task<bool> Commit(PartitionCommit commit, CancellationToken cancellation)
    {
        try
        {
            return await database.Write(s => PartitionWrite.Run(s, commit), cancellation);
        }
        catch (StoryCameException)
        {
            // Nothing of it was written.
            return false;
        }
    }

    public async Task<PartitionSnapshot?> Snapshot(PartitionKey partition, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var row = await connection.QuerySingleOrDefaultAsync<SnapshotRow>(
            "SELECT position Position, state State FROM partition_snapshot WHERE partition = @key",
            new { key = partition.Value });
        return row is null ? null : new PartitionSnapshot(row.Position, row.State);
    }

    public Task SaveSnapshot(PartitionKey partition, PartitionSnapshot snapshot, CancellationToken cancellation) => database.Write(
        s => s.Run(
            """
            INSERT INTO partition_snapshot (partition, position, state) SELECT key, ?2, ?3 FROM partition WHERE key = ?1 AND done >= ?2
            ON CONFLICT (partition) DO UPDATE SET position = ?2, state = ?3 WHERE partition_snapshot.position < ?2
            """,
            partition.Value,
            snapshot.Position,
            snapshot.State),
        cancellation);

    public async Task<IReadOnlyList<RecordedDecision>> Decisions(PartitionKey partition, long after, long upTo, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var rows = await connection.QueryAsync<DecisionRow>(
            $"""
            SELECT {DecisionRow.Columns} FROM decision d WHERE d.partition = @partition AND d.position > @after AND d.position <= @upTo
            UNION ALL SELECT {DecisionRow.Columns} FROM decision_left d WHERE d.partition = @partition AND d.position > @after AND d.position <= @upTo ORDER BY 2
            """,
            new { partition = partition.Value, after, upTo });
        return [.. rows.Select(r => r.ToDecision())];
    }

    public async Task<RecordedDecision?> Decision(WorkspaceKey workspace, ArticleId article, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var row = await connection.QuerySingleOrDefaultAsync<DecisionRow>(
            $"SELECT {DecisionRow.Columns} FROM decision d WHERE d.workspace = @workspace AND d.article = @article",
            new { workspace = workspace.Value, article = article.Value });
        return row?.ToDecision();
    }

    public async Task<IReadOnlyList<RecordedDecision>> Decisions(WorkspaceKey workspace, IReadOnlyCollection<ArticleId> articles, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var found = new List<RecordedDecision>(articles.Count);
        foreach (var some in articles.Chunk(500))
        {
            var rows = await connection.QueryAsync<DecisionRow>(
                $"SELECT {DecisionRow.ColumnsWithoutVector} FROM decision d WHERE d.workspace = @workspace AND {database.Dialect.Among("d.article", "some")}",
                new { workspace = workspace.Value, some = some.Select(a => a.Value).ToArray() });
            found.AddRange(rows.Select(r => r.ToDecision()));
        }

        return found;
    }

    public async Task<IReadOnlyList<StoryId>> Waiting(PartitionKey partition, int limit, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var stories = await connection.QueryAsync<string>(
            "SELECT story FROM story_inbox WHERE partition = @partition AND applied < facts ORDER BY story LIMIT @limit",
            new { partition = partition.Value, limit });
        return [.. stories.Select(s => new StoryId(s))];
    }

    public async Task<IReadOnlyList<StoredVector>> Vectors(PartitionKey partition, IReadOnlyCollection<long> positions, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var found = new List<StoredVector>(positions.Count);
        foreach (var some in positions.Chunk(500))
        {
            found.AddRange((await connection.QueryAsync<VectorRow>(
                $"""
                SELECT position Position, article Article, vector Vector FROM decision WHERE partition = @partition AND {database.Dialect.Among("position", "some")}
                UNION ALL SELECT position, article, vector FROM decision_left WHERE partition = @partition AND {database.Dialect.Among("position", "some")}
                """,
                new { partition = partition.Value, some })).Select(r => new StoredVector(r.Position, new(r.Article), r.Vector)));
        }

        return found;
    }

    public async Task<StoryTrace?> Trace(StoryId story, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var at = story.Value;
        while (await connection.QueryFirstOrDefaultAsync<FactRow>("SELECT position Position, kind Kind, other Other FROM story_fact WHERE story = @at ORDER BY number DESC LIMIT 1", new { at }) is { } last)
        {
            if (last.Kind != nameof(StoryFactKind.Retire))
            {
                return new StoryTrace(new(at), last.Position);
            }

            at = last.Other!;
        }

        return null;
    }

    public async Task<IReadOnlyList<ArticleId>> First(StoryId story, int limit, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var articles = await connection.QueryAsync<string>("SELECT article FROM decision WHERE story = @story ORDER BY position LIMIT @limit", new { story = story.Value, limit });
        return [.. articles.Select(a => new ArticleId(a))];
    }

    public async Task<bool> AreApart(StoryId story, StoryId other, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var last = await connection.QueryFirstOrDefaultAsync<string>(
            "SELECT kind FROM story_fact WHERE story = @story AND other = @other AND kind IN ('Apart', 'Allow') ORDER BY number DESC LIMIT 1",
            new { story = story.Value, other = other.Value });
        return last == nameof(StoryFactKind.Apart);
    }

    public async Task<IReadOnlyList<ArticleId>> Absorbed(StoryId into, StoryId from, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var articles = await connection.QueryFirstOrDefaultAsync<string>(
            "SELECT articles FROM story_fact WHERE story = @into AND kind = 'Absorb' AND other = @from",
            new { into = into.Value, from = from.Value });
        return articles is null ? [] : Columns.Ids(articles);
    }

    public async Task<HeadlinePin?> Pin(StoryId story, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var last = await connection.QueryFirstOrDefaultAsync<PinRow>(
            "SELECT text Text, articles Articles, actor Actor FROM story_fact WHERE story = @story AND kind = 'Headline' ORDER BY number DESC LIMIT 1",
            new { story = story.Value });
        var article = last is null ? null : Columns.Ids(last.Articles).Select(a => a.Value).FirstOrDefault();
        return last is null || (last.Text is null && article is null) ? null : new HeadlinePin(last.Text, article, last.Actor ?? "");
    }

    private sealed record VectorRow
    {
        public long Position { get; init; }

        public string Article { get; init; } = "";

        public byte[] Vector { get; init; } = [];
    }

    private sealed record FactRow
    {
        public long Position { get; init; }

        public string Kind { get; init; } = "";

        public string? Other { get; init; }
    }

    private sealed record PinRow
    {
        public string? Text { get; init; }

        public string Articles { get; init; } = "[]";

        public string? Actor { get; init; }
    }

    private sealed record HeadRow
    {
        public string Key { get; init; } = "";

        public long Head { get; init; }

        public long Done { get; init; }

        public PartitionHead ToHead() => new(new PartitionKey(Key), Head, Done);
    }

    private sealed record SnapshotRow
    {
        public long Position { get; init; }

        public byte[] State { get; init; } = [];
    }
}
