using Dapper;
using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sqlite;

/// <summary>What partitions decided, in the embedded store.</summary>
internal sealed class SqlitePartitions(SqliteFile file, SqliteWriter writer) : IPartitionStore
{
    public async Task<PartitionHead> Head(PartitionKey partition, CancellationToken cancellation)
    {
        using var connection = file.OpenForReading();
        var row = await connection.QuerySingleOrDefaultAsync<HeadRow>("SELECT key Key, head Head, done Done FROM partition WHERE key = @key", new { key = partition.Value });
        return row?.ToHead() ?? new PartitionHead(partition, 0, 0);
    }

    public async Task<IReadOnlyList<PartitionHead>> All(CancellationToken cancellation)
    {
        using var connection = file.OpenForReading();
        var rows = await connection.QueryAsync<HeadRow>("SELECT key Key, head Head, done Done FROM partition ORDER BY key");
        return [.. rows.Select(r => r.ToHead())];
    }

    public Task<bool> Commit(PartitionCommit commit, CancellationToken cancellation) => writer.Write(s => PartitionWrite.Run(s, commit), cancellation);

    public async Task<PartitionSnapshot?> Snapshot(PartitionKey partition, CancellationToken cancellation)
    {
        using var connection = file.OpenForReading();
        var row = await connection.QuerySingleOrDefaultAsync<SnapshotRow>(
            "SELECT position Position, state State FROM partition_snapshot WHERE partition = @key",
            new { key = partition.Value });
        return row is null ? null : new PartitionSnapshot(row.Position, row.State);
    }

    public Task SaveSnapshot(PartitionKey partition, PartitionSnapshot snapshot, CancellationToken cancellation) => writer.Write(
        s => s.Run(
            """
            INSERT INTO partition_snapshot (partition, position, state) SELECT key, ?2, ?3 FROM partition WHERE key = ?1 AND done >= ?2
            ON CONFLICT (partition) DO UPDATE SET position = ?2, state = ?3 WHERE position < ?2
            """,
            partition.Value,
            snapshot.Position,
            snapshot.State),
        cancellation);

    public async Task<IReadOnlyList<RecordedDecision>> Decisions(PartitionKey partition, long after, long upTo, CancellationToken cancellation)
    {
        using var connection = file.OpenForReading();
        var rows = await connection.QueryAsync<DecisionRow>(
            $"SELECT {DecisionRow.Columns} FROM decision d WHERE d.partition = @partition AND d.position > @after AND d.position <= @upTo ORDER BY d.position",
            new { partition = partition.Value, after, upTo });
        return [.. rows.Select(r => r.ToDecision())];
    }

    public async Task<RecordedDecision?> Decision(WorkspaceKey workspace, ArticleId article, CancellationToken cancellation)
    {
        using var connection = file.OpenForReading();
        var row = await connection.QuerySingleOrDefaultAsync<DecisionRow>(
            $"SELECT {DecisionRow.Columns} FROM decision d WHERE d.workspace = @workspace AND d.article = @article",
            new { workspace = workspace.Value, article = article.Value });
        return row?.ToDecision();
    }

    public async Task<IReadOnlyList<StoryId>> Waiting(PartitionKey partition, int limit, CancellationToken cancellation)
    {
        using var connection = file.OpenForReading();
        var stories = await connection.QueryAsync<string>(
            "SELECT story FROM story_inbox WHERE partition = @partition AND applied < facts ORDER BY story LIMIT @limit",
            new { partition = partition.Value, limit });
        return [.. stories.Select(s => new StoryId(s))];
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
