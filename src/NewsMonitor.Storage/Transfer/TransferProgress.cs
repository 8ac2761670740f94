namespace NewsMonitor.Storage;

/// <summary>How far the copying of a store has come.</summary>
/// <param name="Table">The table that is copied; null when rows are done and the index is made.</param>
/// <param name="Done">How many rows of it are copied, or how many articles are in the index.</param>
/// <param name="Of">How many there are.</param>
public readonly record struct TransferProgress(string? Table, long Done, long Of);
