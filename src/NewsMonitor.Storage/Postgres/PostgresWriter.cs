using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using NewsMonitor.Storage.Sql;
using Npgsql;

namespace NewsMonitor.Storage.Postgres;

/// <summary>
/// Writes: so many threads, each with a connection of its own, take what waits, one transaction each; PostgreSQL syncs those that commit together at once.
/// A collision or an outage before the commit runs the work again; after a lost commit the database is asked what became of it, so that a caller is never left guessing.
/// </summary>
internal sealed partial class PostgresWriter : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly Channel<PostgresWork> _queue;
    private readonly Thread[] _threads;
    private readonly NpgsqlDataSource _source;
    private readonly string _address;
    private readonly TimeSpan _patience;
    private readonly TimeSpan _idleTransaction;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly CancellationTokenSource _ending = new();

    public PostgresWriter(NpgsqlDataSource source, string address, PostgresOptions settings, int threads, TimeProvider time, ILogger log)
    {
        _source = source;
        _address = address;
        _patience = settings.Patience;
        _idleTransaction = settings.IdleTransaction;
        _time = time;
        _log = log;
        _queue = Channel.CreateBounded<PostgresWork>(settings.WriteQueue);
        _threads = [.. Enumerable.Range(0, threads).Select(i => new Thread(Loop) { IsBackground = true, Name = $"store-writer-{i}" })];
        foreach (var thread in _threads)
        {
            thread.Start();
        }
    }

    /// <summary>Writes, and completes when it is durable.</summary>
    public async Task<T> Write<T>(Func<Statements, T> work, CancellationToken cancellation)
    {
        var item = new PostgresWork<T>(work);
        try
        {
            await _queue.Writer.WriteAsync(item, cancellation);
        }
        catch (ChannelClosedException e)
        {
            throw new StoreUnavailableException($"PostgreSQL at {_address}: the store is closed", e);
        }

        return await item.Result;
    }

    /// <summary>Writes what waits, and ends; what an outage holds up is given up.</summary>
    public void Dispose()
    {
        _queue.Writer.TryComplete();
        _ending.Cancel();
        foreach (var thread in _threads)
        {
            thread.Join();
        }

        _ending.Dispose();
    }

    private void Loop()
    {
        using var session = new PostgresSession(_source, _idleTransaction);
#pragma warning disable VSTHRD002 // A writer has a thread of its own, which has nothing else to do than wait.
        while (_queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
#pragma warning restore VSTHRD002
        {
            while (_queue.Reader.TryRead(out var work))
            {
                try
                {
                    Carry(session, work);
                }
#pragma warning disable CA1031 // Whatever a work failed with is its caller's; the thread goes on.
                catch (Exception e)
#pragma warning restore CA1031
                {
                    session.Abandon();
                    work.Fail(e);
                }
            }
        }
    }

    private void Carry(PostgresSession session, PostgresWork work)
    {
        var began = _time.GetTimestamp();
        while (true)
        {
            try
            {
                if (session.Run(work))
                {
                    work.Complete();
                    return;
                }
            }
            catch (Exception e) when (PostgresFault.IsCollision(e))
            {
                session.Abandon();
            }
            catch (Exception e) when (PostgresFault.IsOutage(e))
            {
                session.Close();
                if (_time.GetElapsedTime(began) > _patience || _ending.IsCancellationRequested)
                {
                    var failure = PostgresFault.Explain(_address, e);
                    LogOutage(failure, failure.Message);
                    throw failure;
                }

                _ending.Token.WaitHandle.WaitOne(Pause);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Reason}")]
    private partial void LogOutage(Exception cause, string reason);
}
