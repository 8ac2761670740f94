namespace NewsMonitor.Storage.Sql;

/// <summary>What a copy repeats.</summary>
/// <param name="Id">The article.</param>
/// <param name="Partition">Where it is.</param>
/// <param name="Language">Its language.</param>
/// <param name="Position">Its place in the log.</param>
internal sealed record Original(string Id, string Partition, string Language, long Position);
