using NewsMonitor.Storage.Transfer;

namespace NewsMonitor.Storage;

/// <summary>Fills an empty store from an exported one, of the same engine or the other. The update log begins a new life: who asks with a cursor of the old one is told of a gap.</summary>
public static class StoreImport
{
    /// <summary>
    /// Fills it, whole or not at all.
    /// Throws <see cref="TransferException"/> when the file is cut off, damaged or of a newer schema, or the store is not empty; <see cref="StoreUnavailableException"/> when a server holds it or it cannot be reached.
    /// </summary>
    public static async Task<TransferReport> Run(StorePlace into, string file, TimeProvider time, Action<TransferProgress>? progress, CancellationToken cancellation)
    {
        // Looked at before a store is made.
        new FormReader(file, TransferDoors.Engines).Dispose();
        return await StoreFilling.Run(into, () => new FormReader(file, TransferDoors.Engines), time, progress, cancellation);
    }
}
