using Microsoft.Data.Sqlite;
using NewsMonitor.Storage.Sqlite;

namespace NewsMonitor.Storage;

/// <summary>Puts a backup in the place of an embedded store. The update log begins a new life: who asks with a cursor of the old one is told of a gap.</summary>
public static class StoreRestore
{
    /// <summary>
    /// Checks the backup and puts it in place, whole or not at all.
    /// Throws <see cref="TransferException"/> when the file is no sound backup, is of a newer schema, or the folder holds a store that may not be replaced; <see cref="StoreUnavailableException"/> when a server holds the folder.
    /// </summary>
    public static StoreCopy Run(string folder, string file, bool replace)
    {
        var store = SqliteFile.In(folder);
        if (!File.Exists(file))
        {
            throw new TransferException($"there is no file '{file}'; name a backup");
        }

        using var held = SqliteFile.Hold(folder);
        if (File.Exists(store) && !replace)
        {
            throw new TransferException($"data folder '{folder}' holds a store already; name an empty folder, or say --replace to give that store up");
        }

        using var part = new PartFile(store);
        var copy = SqliteCopy.Make(Path.GetFullPath(file), part.Path, newLife: true);
        Settle(store);
        part.Keep();
        return copy;
    }

    /// <summary>What the old store's log still holds goes into its file first: it must not be taken for the new one's.</summary>
    private static void Settle(string store)
    {
        if (!File.Exists(store))
        {
            return;
        }

        try
        {
            using var connection = SqliteFile.OpenBeside(store);
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            command.ExecuteNonQuery();
        }
        catch (SqliteException)
        {
            // It is given up because it is broken, like as not.
        }

        File.Delete($"{store}-wal");
        File.Delete($"{store}-shm");
    }
}
