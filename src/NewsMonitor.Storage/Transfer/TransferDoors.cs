using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NewsMonitor.Storage.Postgres;
using NewsMonitor.Storage.Sql;
using NewsMonitor.Storage.Sqlite;
using Npgsql;

namespace NewsMonitor.Storage.Transfer;

/// <summary>Opens stores that are read or filled as a whole.</summary>
internal static class TransferDoors
{
    /// <summary>The engines whose files can be read.</summary>
    public static IReadOnlyList<EngineTables> Engines => [new SqliteTables(), new PostgresTables()];

    /// <summary>The tables of a place's engine.</summary>
    public static EngineTables Tables(StorePlace place) => place.Folder is null ? new PostgresTables() : new SqliteTables();

    /// <summary>Opens a store for reading, beside the servers that work on it.</summary>
    public static DatabaseSource Read(StorePlace place, DateTimeOffset at)
    {
        if (place.Folder is { } folder)
        {
            var path = SqliteFile.In(folder);
            if (!File.Exists(path))
            {
                throw new TransferException($"data folder '{folder}' holds no store; name the folder that the server was started with");
            }

            try
            {
                var file = SqliteFile.OpenBeside(path);
                return new DatabaseSource(new SqliteTables(), file, file.BeginTransaction(deferred: true), $"data folder '{folder}'", at);
            }
            catch (SqliteException e)
            {
                throw SqliteFault.Explain(path, e);
            }
        }

        var address = Address(place);
        try
        {
            var connection = new NpgsqlConnection(address.ConnectionString);
            connection.Open();
            return new DatabaseSource(new PostgresTables(), connection, connection.BeginTransaction(System.Data.IsolationLevel.RepeatableRead), $"PostgreSQL at {address.Host}:{address.Port}", at);
        }
        catch (NpgsqlException e)
        {
            throw PostgresFault.Explain($"{address.Host}:{address.Port}", e);
        }
    }

    /// <summary>Opens a store for filling, with its tables made; a folder is held until it is disposed.</summary>
    public static IDatabase Fill(StorePlace place, TimeProvider time) => place.Folder is { } folder
        ? new SqliteDatabase(Options.Create(new StoreOptions { Directory = folder }), new StoreFailure(), NullLogger<SqliteDatabase>.Instance)
        : new PostgresDatabase(
            // What fills it may be slow to read; nobody else waits for what it locks.
            Options.Create(new PostgresOptions { ConnectionString = Address(place).ConnectionString, Writers = 1, IdleTransaction = TimeSpan.FromMinutes(1) }),
            time,
            NullLogger<PostgresDatabase>.Instance);

    private static NpgsqlConnectionStringBuilder Address(StorePlace place)
    {
        var checkedOptions = new PostgresOptionsValidator().Validate(null, new PostgresOptions { ConnectionString = place.Connection! });
        return checkedOptions.Failed
            ? throw new TransferException(string.Join("; ", checkedOptions.Failures!).Replace("ConnectionStrings:NewsMonitor", "the connection string", StringComparison.Ordinal))
            : new NpgsqlConnectionStringBuilder(place.Connection) { CommandTimeout = 0 };
    }
}
