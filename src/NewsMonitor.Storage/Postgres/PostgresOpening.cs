using System.Globalization;
using Dapper;
using NewsMonitor.Storage.Sql;
using Npgsql;

namespace NewsMonitor.Storage.Postgres;

/// <summary>What is looked at before a database is worked with.</summary>
internal static class PostgresOpening
{
    private const int OldestServer = 130000;

    /// <summary>Checks the server, brings the schema up to date, and answers where the log stands.</summary>
    public static StoreLife Run(NpgsqlDataSource source, string address, PostgresOptions settings, TimeProvider time)
    {
        using var connection = source.OpenConnection();
        if (connection.ExecuteScalar<int>("SELECT current_setting('server_version_num')::int") < OldestServer)
        {
            throw new StoreUnavailableException($"PostgreSQL at {address} is {connection.ServerVersion}; it must be 13 or newer");
        }

        if (connection.ExecuteScalar<string>("SHOW server_encoding") is var encoding and not "UTF8")
        {
            throw new StoreUnavailableException($"PostgreSQL at {address}: the database's encoding is {encoding}; create it with ENCODING 'UTF8'");
        }

        var there = DateTimeOffset.FromUnixTimeMilliseconds(connection.ExecuteScalar<long>("SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint"));
        var difference = time.GetUtcNow() - there;
        if (difference.Duration() > settings.ClockDifference)
        {
            throw new StoreUnavailableException(string.Create(
                CultureInfo.InvariantCulture,
                $"the clock of this machine is {difference.Duration().TotalSeconds:0} seconds {(difference > TimeSpan.Zero ? "ahead of" : "behind")} that of PostgreSQL at {address}; set both by NTP (at most {settings.ClockDifference} apart: NewsMonitor:Postgres:ClockDifference)"));
        }

        PostgresMigrations.Run(connection, address);
        return StoreLife.Read(connection);
    }
}
