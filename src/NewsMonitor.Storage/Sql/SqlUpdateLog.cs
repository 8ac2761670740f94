using Dapper;
using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sql;

/// <summary>The update log in the store; how updates come by their numbers is the engine's.</summary>
internal sealed class SqlUpdateLog(IDatabase database, StoreLife life, TimeProvider time) : IUpdateLog, IUpdateNumbering
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private TaskCompletionSource _grown = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _latest = life.Latest;

    public string Epoch => life.Epoch;

    public long Latest => Volatile.Read(ref _latest);

    /// <summary>Told of each update that is numbered; wakes whoever waits.</summary>
    public void Committed(long sequence)
    {
        TaskCompletionSource grown;
        lock (_gate)
        {
            if (sequence <= _latest)
            {
                return;
            }

            _latest = sequence;
            grown = _grown;
            _grown = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        grown.SetResult();
    }

    public async Task<long> Oldest(CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        return await connection.ExecuteScalarAsync<long>($"SELECT {LogFloor.Value}");
    }

    public async Task<IReadOnlyList<StoryUpdate>> Read(long after, int limit, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var rows = await connection.QueryAsync<UpdateRow>(
            $"SELECT {UpdateRow.Columns} FROM story_update WHERE sequence > @after AND sequence > {LogFloor.Value} ORDER BY sequence LIMIT @limit",
            new { after, limit });
        return [.. rows.Select(r => r.ToUpdate(Epoch))];
    }

    public async Task<IReadOnlyList<StoryUpdate>> OfStory(StoryId story, int afterVersion, int limit, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var rows = await connection.QueryAsync<UpdateRow>(
            $"""
            SELECT {UpdateRow.Columns} FROM story_update WHERE story = @story AND version > @afterVersion AND sequence IS NOT NULL
            AND (sequence > {LogFloor.Value} OR version = (SELECT version FROM story WHERE id = @story)) ORDER BY version LIMIT @limit
            """,
            new { story = story.Value, afterVersion, limit });
        return [.. rows.Select(r => r.ToUpdate(Epoch))];
    }

    public async Task WaitBeyond(long sequence, CancellationToken cancellation)
    {
        Task grown;
        lock (_gate)
        {
            if (_latest > sequence)
            {
                return;
            }

            grown = _grown.Task;
        }

        await Task.WhenAny(grown, Task.Delay(LongestWait, time, cancellation));
        cancellation.ThrowIfCancellationRequested();
    }

    public async Task<long> Checkpoint(int queue, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        return await connection.ExecuteScalarAsync<long?>("SELECT sequence FROM stream_checkpoint WHERE queue = @queue", new { queue }) ?? 0;
    }

    public Task SaveCheckpoint(int queue, long sequence, CancellationToken cancellation) => database.Write(
        s => s.Run(
            "INSERT INTO stream_checkpoint (queue, sequence) VALUES (?1, ?2) ON CONFLICT (queue) DO UPDATE SET sequence = ?2 WHERE stream_checkpoint.sequence < ?2",
            queue,
            sequence),
        cancellation);

    private sealed record UpdateRow
    {
        public const string Columns = "sequence Sequence, workspace Workspace, story Story, version Version, at At, changes Changes, headline Headline, article_count ArticleCount";

        public long Sequence { get; init; }

        public string Workspace { get; init; } = "";

        public string Story { get; init; } = "";

        public int Version { get; init; }

        public long At { get; init; }

        public string Changes { get; init; } = "[]";

        public string Headline { get; init; } = "";

        public int ArticleCount { get; init; }

        public StoryUpdate ToUpdate(string epoch) => new()
        {
            Cursor = new Cursor(epoch, Sequence),
            Workspace = new(Workspace),
            StoryId = new(Story),
            Version = Version,
            At = Sql.Columns.Time(At),
            Changes = StoredChanges.Read(Changes),
            Headline = Headline,
            ArticleCount = ArticleCount,
        };
    }
}
