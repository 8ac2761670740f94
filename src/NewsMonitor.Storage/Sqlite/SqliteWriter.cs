using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using NewsMonitor.Storage.Sql;

namespace NewsMonitor.Storage.Sqlite;

/// <summary>
/// The one writer of the embedded store: a thread that takes what waits, writes it in one transaction and syncs once (group commit).
/// Each write stands on its own: a write that fails is undone alone, and its caller told; a commit that fails undoes all, and all are told.
/// </summary>
internal sealed partial class SqliteWriter : IDisposable
{
    private readonly Channel<Work> _queue;
    private readonly Thread _thread;
    private readonly SqliteConnection _connection;
    private readonly SqliteStatements _statements;
    private readonly int _groupCommit;
    private readonly string _path;
    private readonly ILogger _log;
    private readonly Action<StoreUnavailableException> _lost;

    /// <param name="connection">The writing connection, which belongs to the writer from here on.</param>
    /// <param name="path">The file's name, for messages.</param>
    /// <param name="options">The bounds.</param>
    /// <param name="lost">Told when the file cannot be written any more.</param>
    /// <param name="log">Where faults are told.</param>
    public SqliteWriter(SqliteConnection connection, string path, StoreOptions options, Action<StoreUnavailableException> lost, ILogger log)
    {
        _connection = connection;
        _statements = new SqliteStatements(connection);
        _groupCommit = options.GroupCommit;
        _path = path;
        _log = log;
        _lost = lost;
        _queue = Channel.CreateBounded<Work>(new BoundedChannelOptions(options.WriteQueue) { SingleReader = true });
        _thread = new Thread(Loop) { IsBackground = true, Name = "store-writer" };
        _thread.Start();
    }

    /// <summary>Writes, and completes when it is on the disk. The work may run more than once before it is committed.</summary>
    public async Task<T> Write<T>(Func<Statements, T> work, CancellationToken cancellation)
    {
        var item = new Work<T>(work);
        try
        {
            await _queue.Writer.WriteAsync(item, cancellation);
        }
        catch (ChannelClosedException e)
        {
            throw e.InnerException as StoreUnavailableException ?? new StoreUnavailableException($"store '{_path}' is closed", e);
        }

        return await item.Result;
    }

    /// <summary>Writes what waits, and ends.</summary>
    public void Dispose()
    {
        _queue.Writer.TryComplete();
        _thread.Join();
        _statements.Dispose();
        _connection.Dispose();
    }

    private void Loop()
    {
        var group = new List<Work>(_groupCommit);
#pragma warning disable VSTHRD002 // The writer has a thread of its own, which has nothing else to do than wait.
        while (_queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
#pragma warning restore VSTHRD002
        {
            group.Clear();
            while (group.Count < _groupCommit && _queue.Reader.TryRead(out var work))
            {
                group.Add(work);
            }

            if (Commit(group) is { } failure && !Fail(group, failure))
            {
                return;
            }
        }
    }

    private SqliteException? Commit(List<Work> group)
    {
        try
        {
            if (!Together(group))
            {
                Apart(group);
            }
        }
        catch (SqliteException e)
        {
            Rollback();
            return e;
        }

        foreach (var work in group)
        {
            work.Complete();
        }

        return null;
    }

    /// <summary>Writes the group as one, without places to go back to, for which the engine would copy each page that it changes. False: one failed, and nothing was written.</summary>
    private bool Together(List<Work> group)
    {
        _statements.Run("BEGIN IMMEDIATE");
        foreach (var work in group)
        {
            if (!work.Run(_statements))
            {
                Rollback();
                return false;
            }
        }

        _statements.Run("COMMIT");
        return true;
    }

    /// <summary>Writes each of the group so that it can be undone alone.</summary>
    private void Apart(List<Work> group)
    {
        _statements.Run("BEGIN IMMEDIATE");
        foreach (var work in group)
        {
            _statements.Run("SAVEPOINT one");
            if (!work.Run(_statements))
            {
                _statements.Run("ROLLBACK TO one");
            }

            _statements.Run("RELEASE one");
        }

        _statements.Run("COMMIT");
    }

    private void Rollback()
    {
        try
        {
            _statements.Run("ROLLBACK");
        }
        catch (SqliteException)
        {
            // The fault that brought us here has ended the transaction already.
        }
    }

    /// <summary>Tells all whose write failed; false when no further write can succeed.</summary>
    private bool Fail(List<Work> group, SqliteException cause)
    {
        var failure = SqliteFault.Explain(_path, cause);
        LogLost(failure, failure.Message);
        foreach (var work in group)
        {
            work.Fail(failure);
        }

        if (!SqliteFault.IsFinal(cause))
        {
            return true;
        }

        _queue.Writer.TryComplete(failure);
        while (_queue.Reader.TryRead(out var work))
        {
            work.Fail(failure);
        }

        _lost(failure);
        return false;
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "{Reason}")]
    private partial void LogLost(Exception cause, string reason);

    private abstract class Work
    {
        /// <summary>False: it failed, and is to be undone alone. Faults of the file itself are thrown.</summary>
        public abstract bool Run(Statements statements);

        public abstract void Complete();

        public abstract void Fail(Exception failure);
    }

    private sealed class Work<T>(Func<Statements, T> work) : Work
    {
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _value;
        private Exception? _failure;

        public Task<T> Result => _done.Task;

        public override bool Run(Statements statements)
        {
            _failure = null;
            try
            {
                _value = work(statements);
                return true;
            }
            catch (Exception e) when (e is not SqliteException fault || !SqliteFault.IsFinal(fault))
            {
                _failure = e;
                return false;
            }
        }

        public override void Complete()
        {
            if (_failure is null)
            {
                _done.SetResult(_value!);
            }
            else
            {
                _done.SetException(_failure);
            }
        }

        public override void Fail(Exception failure) => _done.TrySetException(_failure ?? failure);
    }
}
