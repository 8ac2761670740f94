using NewsMonitor.Model;

namespace NewsMonitor.Storage;

/// <summary>How far a partition has come.</summary>
/// <param name="Partition">The partition.</param>
/// <param name="Head">The last position appended; 0 for none.</param>
/// <param name="Done">The last position decided; the difference is the backlog.</param>
public sealed record PartitionHead(PartitionKey Partition, long Head, long Done);
