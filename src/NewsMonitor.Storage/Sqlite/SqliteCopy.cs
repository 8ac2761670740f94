using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NewsMonitor.Storage.Sqlite;

/// <summary>Copies an embedded store's file page by page as of one moment, and checks the copy: one file without a log beside it.</summary>
internal static class SqliteCopy
{
    /// <summary>Makes the copy. Throws <see cref="TransferException"/> when the original is no store, not whole, or newer than this program.</summary>
    /// <param name="from">The original; a server may work on it.</param>
    /// <param name="to">The copy; there is no such file yet.</param>
    /// <param name="newLife">Whether the copy's update log gets another epoch.</param>
    public static StoreCopy Make(string from, string to, bool newLife = false)
    {
        try
        {
            using var original = SqliteFile.OpenBeside(from);
            using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = to, Pooling = false }.ToString());
            copy.Open();
            Run(original, "PRAGMA busy_timeout = 30000");
            Run(copy, "PRAGMA busy_timeout = 30000");
            original.BackupDatabase(copy);
            Run(copy, "PRAGMA journal_mode = DELETE");
            Check(copy, from);
            if (newLife)
            {
                Run(copy, "UPDATE meta SET value = lower(hex(randomblob(4))) WHERE name = 'epoch'");
            }

            return new StoreCopy((int)Number(copy, "PRAGMA user_version"), Number(copy, "SELECT count(*) FROM article"), Number(copy, "SELECT coalesce(max(sequence), 0) FROM story_update"), new FileInfo(to).Length);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT)
        {
            throw new TransferException($"'{from}' is not a sound store ({e.Message}); take another backup", e);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is raw.SQLITE_FULL or raw.SQLITE_IOERR or raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN)
        {
            throw new TransferException($"'{from}' cannot be copied to '{to}' ({e.Message}); check both places and the free space", e);
        }
    }

    private static void Check(SqliteConnection copy, string from)
    {
        var schema = Number(copy, "PRAGMA user_version");
        if (schema == 0 || Number(copy, "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN ('meta', 'article', 'story_update')") != 3)
        {
            throw new TransferException($"'{from}' is a database, but not a store of NewsMonitor; name a backup made by 'newsmonitor store backup'");
        }

        if (schema > SqliteFile.Known)
        {
            throw TransferException.Newer($"'{from}' has schema {schema}", SqliteFile.Known);
        }

        using var command = copy.CreateCommand();
        command.CommandText = "PRAGMA integrity_check(1)";
        if (command.ExecuteScalar() is string answer and not "ok")
        {
            throw new TransferException($"'{from}' is corrupt ({answer.ReplaceLineEndings(" ")}); take another backup");
        }
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        return (long)command.ExecuteScalar()!;
    }
}
