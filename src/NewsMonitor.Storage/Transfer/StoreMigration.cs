using NewsMonitor.Storage.Sqlite;
using NewsMonitor.Storage.Transfer;

namespace NewsMonitor.Storage;

/// <summary>Carries an embedded store over to PostgreSQL. The folder is held meanwhile, and stays as it was.</summary>
public static class StoreMigration
{
    /// <summary>Carries it, whole or not at all. Throws <see cref="TransferException"/> when there is no store or the database is not empty; <see cref="StoreUnavailableException"/> when a server holds the folder, or the database cannot be reached.</summary>
    public static async Task<TransferReport> Run(string folder, string connection, TimeProvider time, Action<TransferProgress>? progress, CancellationToken cancellation)
    {
        var from = StorePlace.In(folder);
        if (!File.Exists(SqliteFile.In(folder)))
        {
            throw new TransferException($"data folder '{folder}' holds no store; name the folder that the server was started with");
        }

        using (SqliteFile.Open(new StoreOptions { Directory = folder }))
        {
            return await StoreFilling.Run(StorePlace.At(connection), () => TransferDoors.Read(from, time.GetUtcNow()), time, progress, cancellation);
        }
    }
}
