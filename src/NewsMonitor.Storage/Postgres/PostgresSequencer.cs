using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsMonitor.Storage.Sql;

namespace NewsMonitor.Storage.Postgres;

/// <summary>
/// Numbers committed updates, densely, in the order in which they were written. Every process may: the row with the last number is the fence, held until the numbers are committed.
/// Whatever a process left unnumbered when it died, another numbers when it next looks.
/// </summary>
internal sealed partial class PostgresSequencer : IUpdateNumbering, IDisposable
{
    private const int Most = 2000;

    private readonly IDatabase _database;
    private readonly SqlUpdateLog _log;
    private readonly TimeProvider _time;
    private readonly TimeSpan _every;
    private readonly ILogger _logger;
    private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource _ending = new();
    private readonly Task _loop;

    public PostgresSequencer(IDatabase database, SqlUpdateLog log, IOptions<PostgresOptions> options, TimeProvider time, ILogger<PostgresSequencer> logger)
    {
        _database = database;
        _log = log;
        _time = time;
        _every = options.Value.LookEvery;
        _logger = logger;
        _loop = Loop();
    }

    public void Committed(long row) => _bell.Writer.TryWrite(true);

    public void Dispose()
    {
        _ending.Cancel();
#pragma warning disable VSTHRD002 // The loop ends with what it is at.
        _loop.GetAwaiter().GetResult();
#pragma warning restore VSTHRD002
        _ending.Dispose();
    }

    /// <summary>Numbers what waits, up to a bound; answers the last number there is.</summary>
    public static long Number(Statements s)
    {
        var last = (long)s.Scalar("SELECT last FROM update_sequencer WHERE one = 1 FOR UPDATE")!;
        var count = s.Run(
            """
            UPDATE story_update u SET sequence = w.number FROM (
                SELECT rowid, ?1 + row_number() OVER (ORDER BY rowid) number FROM (SELECT rowid FROM story_update WHERE sequence IS NULL ORDER BY rowid LIMIT ?2) waiting) w
            WHERE u.rowid = w.rowid
            """,
            last,
            Most);
        if (count > 0)
        {
            s.Send("UPDATE update_sequencer SET last = ?1 WHERE one = 1", last + count);
        }

        return last + count;
    }

    private async Task Loop()
    {
        while (!_ending.IsCancellationRequested)
        {
            try
            {
                await Look();
                await Task.WhenAny(_bell.Reader.WaitToReadAsync(_ending.Token).AsTask(), Task.Delay(_every, _time, _ending.Token));
                _bell.Reader.TryRead(out _);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception e) when (e is StoreUnavailableException || PostgresFault.IsOutage(e))
            {
                LogWaiting(e.Message);
                await Task.WhenAny(Task.Delay(_every, _time, _ending.Token));
            }
        }
    }

    private async Task Look()
    {
        bool waiting;
        await using (var connection = await _database.Read(_ending.Token))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT last, EXISTS (SELECT 1 FROM story_update WHERE sequence IS NULL) FROM update_sequencer WHERE one = 1";
            await using var reader = await command.ExecuteReaderAsync(_ending.Token);
            await reader.ReadAsync(_ending.Token);
            _log.Committed(reader.GetInt64(0));
            waiting = reader.GetBoolean(1);
        }

        if (waiting)
        {
            _log.Committed(await _database.Write(Number, _ending.Token));
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Updates wait for their numbers: {Reason}")]
    private partial void LogWaiting(string reason);
}
