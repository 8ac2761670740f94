using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsMonitor.Storage.Sql;

namespace NewsMonitor.Storage.Sqlite;

/// <summary>The embedded engine: the file and its one writer.</summary>
internal sealed class SqliteDatabase : IDatabase, IDisposable
{
    private readonly SqliteFile _file;
    private readonly SqliteWriter _writer;

    public SqliteDatabase(IOptions<StoreOptions> options, StoreFailure failure, ILogger<SqliteDatabase> log)
    {
        _file = SqliteFile.Open(options.Value);
        using (var connection = _file.OpenForReading())
        {
            Life = StoreLife.Read(connection);
        }

        _writer = new SqliteWriter(_file.OpenForWriting(), _file.Path, options.Value, failure.Report, log);
    }

    /// <summary>Where the log stood when the file was opened.</summary>
    public StoreLife Life { get; }

    public SqlDialect Dialect { get; } = new SqliteDialect();

    public Task<T> Write<T>(Func<Statements, T> work, CancellationToken cancellation) => _writer.Write(work, cancellation);

    public Task<T> Append<T>(Func<Statements, T> work, CancellationToken cancellation) => _writer.Write(work, cancellation);

    public Task<DbConnection> Read(CancellationToken cancellation) => Task.FromResult<DbConnection>(_file.OpenForReading());

    public Task<DbTransaction> Moment(DbConnection connection, CancellationToken cancellation) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    public void Dispose()
    {
        _writer.Dispose();
        _file.Dispose();
    }
}
