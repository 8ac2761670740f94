namespace NewsMonitor.Storage;

/// <summary>A store that was copied: how many rows of each table. They were counted where they came from and where they went, and are the same.</summary>
/// <param name="Rows">Rows by table.</param>
/// <param name="Epoch">The life of the update log that was copied.</param>
/// <param name="NewEpoch">The life of the log where it went; null when it went into a file, which has none.</param>
public sealed record TransferReport(IReadOnlyDictionary<string, long> Rows, string Epoch, string? NewEpoch)
{
    /// <summary>All rows.</summary>
    public long Total => Rows.Values.Sum();
}
