using System.Globalization;
using System.Reflection;
using Npgsql;

namespace NewsMonitor.Storage.Postgres;

/// <summary>Brings the database's schema up to date: forward only, one process at a time, each step whole or not at all.</summary>
internal static class PostgresMigrations
{
    /// <summary>What processes lock while they look and change.</summary>
    private const string Guard = "hashtextextended(current_schema() || ' schema', 0)";

    /// <summary>How many steps this program knows.</summary>
    public static int Known => Scripts().Count;

    /// <summary>Does what is missing. Throws <see cref="StoreUnavailableException"/> when the schema is newer than this program.</summary>
    public static void Run(NpgsqlConnection connection, string database)
    {
        Execute(connection, null, $"SELECT pg_advisory_lock({Guard})");
        try
        {
            Execute(connection, null, "CREATE TABLE IF NOT EXISTS schema_version (one BIGINT PRIMARY KEY CHECK (one = 1), version BIGINT NOT NULL); INSERT INTO schema_version VALUES (1, 0) ON CONFLICT DO NOTHING");
            var version = (long)Execute(connection, null, "SELECT version FROM schema_version")!;
            var scripts = Scripts();
            if (version > scripts.Count)
            {
                throw new StoreUnavailableException($"PostgreSQL at {database} has schema {version}, which is newer than this server's {scripts.Count}; start the newer server");
            }

            for (var i = (int)version; i < scripts.Count; i++)
            {
                using var transaction = connection.BeginTransaction();
                Execute(connection, transaction, scripts[i]);
                Execute(connection, transaction, string.Create(CultureInfo.InvariantCulture, $"UPDATE schema_version SET version = {i + 1}"));
                transaction.Commit();
            }
        }
        finally
        {
            Unlock(connection);
        }
    }

    private static void Unlock(NpgsqlConnection connection)
    {
        try
        {
            Execute(connection, null, $"SELECT pg_advisory_unlock({Guard})");
        }
        catch (NpgsqlException)
        {
            // A lost connection has let the lock go.
        }
        catch (InvalidOperationException)
        {
            // So has a closed one.
        }
    }

    private static object? Execute(NpgsqlConnection connection, NpgsqlTransaction? transaction, string sql)
    {
#pragma warning disable CA2100 // Every text is a constant of this project.
        using var command = new NpgsqlCommand(sql, connection, transaction) { CommandTimeout = 0 };
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }

    private static List<string> Scripts()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames().Where(n => n.Contains(".Postgres.Schema.", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Text)];

        string Text(string name)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        }
    }
}
