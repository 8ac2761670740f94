using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NewsMonitor.Storage.Sqlite;

/// <summary>Tells what a fault of SQLite means for an operator.</summary>
internal static class SqliteFault
{
    /// <summary>True when the file cannot be written from here on: going on would lose what is accepted.</summary>
    public static bool IsFinal(SqliteException fault) => fault.SqliteErrorCode is
        raw.SQLITE_FULL or raw.SQLITE_IOERR or raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_PERM;

    /// <summary>The fault in words that name the file and the way out.</summary>
    public static StoreUnavailableException Explain(string path, SqliteException fault) => new(
        fault.SqliteErrorCode switch
        {
            raw.SQLITE_FULL => $"store '{path}': the disk is full; make room, then start again",
            raw.SQLITE_READONLY or raw.SQLITE_PERM => $"store '{path}': the file is read-only; give the server write permission on it and its folder",
            raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => $"store '{path}': the file is corrupt ({fault.Message}); move it away and restore a backup, or start with another --data folder",
            raw.SQLITE_CANTOPEN => $"store '{path}': the file cannot be opened; check that the folder exists and may be written",
            raw.SQLITE_IOERR => $"store '{path}': reading or writing the disk failed ({fault.Message}); check the disk and its free space",
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => $"store '{path}': another process holds the file; stop it first",
            _ => $"store '{path}': {fault.Message}",
        },
        fault);
}
