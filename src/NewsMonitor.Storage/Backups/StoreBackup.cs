using NewsMonitor.Storage.Sqlite;

namespace NewsMonitor.Storage;

/// <summary>Takes a backup of the embedded store: the file as of one moment, checked, while a server works on it or not.</summary>
public static class StoreBackup
{
    /// <summary>Takes it. The backup appears whole or not at all. Throws <see cref="TransferException"/> when there is no store, or a file of that name and it may not be replaced.</summary>
    public static StoreCopy Take(string folder, string file, bool replace)
    {
        var store = SqliteFile.In(folder);
        if (!File.Exists(store))
        {
            throw new TransferException($"data folder '{folder}' holds no store; name the folder that the server was started with");
        }

        if (store == Path.GetFullPath(file))
        {
            throw new TransferException($"'{file}' is the store itself; name another file");
        }

        using var part = PartFile.For(file, replace);
        var copy = SqliteCopy.Make(store, part.Path);
        part.Keep();
        return copy;
    }
}
