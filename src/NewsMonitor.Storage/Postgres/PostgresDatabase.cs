using System.Data;
using System.Data.Common;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsMonitor.Storage.Sql;
using Npgsql;

namespace NewsMonitor.Storage.Postgres;

/// <summary>The engine for several processes: PostgreSQL, with a few writing connections and a pool for questions.</summary>
internal sealed class PostgresDatabase : IDatabase, IDisposable
{
    private readonly NpgsqlDataSource _source;
    private readonly PostgresWriter _writer;
    private readonly PostgresWriter _appender;
    private int _disposed;

    /// <summary>Opens the database and brings its schema up to date. Throws <see cref="StoreUnavailableException"/> with what is wrong and the way out.</summary>
    public PostgresDatabase(IOptions<PostgresOptions> options, TimeProvider time, ILogger<PostgresDatabase> log)
    {
        var settings = options.Value;
        var address = new NpgsqlConnectionStringBuilder(settings.ConnectionString) { MaxAutoPrepare = 300, AutoPrepareMinUsages = 3, ApplicationName = "newsmonitor" };
        Address = $"{address.Host}:{address.Port}/{address.Database ?? address.Username}";
        _source = NpgsqlDataSource.Create(address);
        try
        {
            Life = PostgresOpening.Run(_source, Address, settings, time);
        }
        catch (Exception e)
        {
            _source.Dispose();
            throw e is NpgsqlException ? PostgresFault.Explain(Address, e) : e;
        }

        _writer = new PostgresWriter(_source, Address, settings, settings.Writers, time, log);
        _appender = new PostgresWriter(_source, Address, settings, 1, time, log);
    }

    /// <summary>Where it is, for messages; no password.</summary>
    public string Address { get; }

    /// <summary>Where the log stood when the database was opened.</summary>
    public StoreLife Life { get; }

    public SqlDialect Dialect { get; } = new PostgresDialect();

    public Task<T> Write<T>(Func<Statements, T> work, CancellationToken cancellation) => _writer.Write(work, cancellation);

    public Task<T> Append<T>(Func<Statements, T> work, CancellationToken cancellation) => _appender.Write(work, cancellation);

    public async Task<DbConnection> Read(CancellationToken cancellation)
    {
        try
        {
            return await _source.OpenConnectionAsync(cancellation);
        }
        catch (NpgsqlException e)
        {
            throw PostgresFault.Explain(Address, e);
        }
    }

    public async Task<DbTransaction> Moment(DbConnection connection, CancellationToken cancellation) => await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        _appender.Dispose();
        _writer.Dispose();
        _source.Dispose();
    }
}
