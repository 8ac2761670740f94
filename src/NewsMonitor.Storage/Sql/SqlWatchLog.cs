using System.Collections.Concurrent;
using Dapper;
using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sql;

/// <summary>The watches' streams in the store.</summary>
internal sealed class SqlWatchLog(IDatabase database, TimeProvider time) : IWatchLog
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, TaskCompletionSource> _waiting = new(StringComparer.Ordinal);

    /// <summary>Told by the store after a commit of entries; wakes whoever waits for them.</summary>
    public void Grown(IEnumerable<string> watches)
    {
        foreach (var watch in watches)
        {
            if (_waiting.TryRemove(watch, out var waiting))
            {
                waiting.SetResult();
            }
        }
    }

    public async Task<IReadOnlyList<WatchEntry>> Read(string watch, long after, int limit, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var rows = await connection.QueryAsync<EntryRow>($"SELECT {EntryRow.Columns} FROM watch_entry e WHERE e.watch = @watch AND e.sequence > @after ORDER BY e.sequence LIMIT @limit", new { watch, after, limit });
        return [.. rows.Select(r => r.ToEntry())];
    }

    public async Task<IReadOnlyList<WatchEntry>> Newest(string watch, int limit, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var rows = await connection.QueryAsync<EntryRow>($"SELECT {EntryRow.Columns} FROM watch_entry e WHERE e.watch = @watch ORDER BY e.sequence DESC LIMIT @limit", new { watch, limit });
        return [.. rows.Select(r => r.ToEntry())];
    }

    public async Task<(long Oldest, long Latest)> Extent(string watch, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var latest = await connection.ExecuteScalarAsync<long?>("SELECT latest FROM watch WHERE id = @watch", new { watch }) ?? 0;
        var oldest = await connection.ExecuteScalarAsync<long?>("SELECT min(sequence) FROM watch_entry WHERE watch = @watch", new { watch });
        return (oldest ?? latest + 1, latest);
    }

    public async Task WaitBeyond(string watch, long sequence, CancellationToken cancellation)
    {
        var grown = _waiting.GetOrAdd(watch, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        if ((await Extent(watch, cancellation)).Latest > sequence)
        {
            return;
        }

        await Task.WhenAny(grown, Task.Delay(LongestWait, time, cancellation));
        cancellation.ThrowIfCancellationRequested();
    }
}
