using Dapper;
using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sqlite;

/// <summary>The update log in the embedded store: the one writer commits and numbers at once.</summary>
internal sealed class SqliteUpdateLog : IUpdateLog
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    private readonly SqliteFile _file;
    private readonly SqliteWriter _writer;
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private TaskCompletionSource _grown = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _latest;

    public SqliteUpdateLog(SqliteFile file, SqliteWriter writer, TimeProvider time)
    {
        _file = file;
        _writer = writer;
        _time = time;
        using var connection = file.OpenForReading();
        _latest = connection.ExecuteScalar<long?>("SELECT max(sequence) FROM story_update") ?? 0;
        Epoch = connection.ExecuteScalar<string>("SELECT value FROM meta WHERE name = 'epoch'")!;
    }

    public string Epoch { get; }

    public long Latest => Volatile.Read(ref _latest);

    /// <summary>Told by the store after each commit of an update; wakes whoever waits.</summary>
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
        using var connection = _file.OpenForReading();
        return (await connection.ExecuteScalarAsync<long?>("SELECT min(sequence) FROM story_update") ?? 1) - 1;
    }

    public async Task<IReadOnlyList<StoryUpdate>> Read(long after, int limit, CancellationToken cancellation)
    {
        using var connection = _file.OpenForReading();
        var rows = await connection.QueryAsync<UpdateRow>(
            $"SELECT {UpdateRow.Columns} FROM story_update WHERE sequence > @after ORDER BY sequence LIMIT @limit",
            new { after, limit });
        return [.. rows.Select(r => r.ToUpdate(Epoch))];
    }

    public async Task<IReadOnlyList<StoryUpdate>> OfStory(StoryId story, int afterVersion, int limit, CancellationToken cancellation)
    {
        using var connection = _file.OpenForReading();
        var rows = await connection.QueryAsync<UpdateRow>(
            $"SELECT {UpdateRow.Columns} FROM story_update WHERE story = @story AND version > @afterVersion ORDER BY version LIMIT @limit",
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

        await Task.WhenAny(grown, Task.Delay(LongestWait, _time, cancellation));
        cancellation.ThrowIfCancellationRequested();
    }

    public async Task<long> Checkpoint(int queue, CancellationToken cancellation)
    {
        using var connection = _file.OpenForReading();
        return await connection.ExecuteScalarAsync<long?>("SELECT sequence FROM stream_checkpoint WHERE queue = @queue", new { queue }) ?? 0;
    }

    public Task SaveCheckpoint(int queue, long sequence, CancellationToken cancellation) => _writer.Write(
        s => s.Run(
            "INSERT INTO stream_checkpoint (queue, sequence) VALUES (?1, ?2) ON CONFLICT (queue) DO UPDATE SET sequence = ?2 WHERE sequence < ?2",
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
            At = Sqlite.Columns.Time(At),
            Changes = StoredChanges.Read(Changes),
            Headline = Headline,
            ArticleCount = ArticleCount,
        };
    }
}
