using NewsMonitor.Model;

namespace NewsMonitor.Storage;

/// <summary>What became of one article of an appended batch.</summary>
/// <param name="Id">The article.</param>
/// <param name="Status">What became of it.</param>
/// <param name="CopyOf">The article whose text it repeats; null for an original.</param>
/// <param name="Partition">The partition whose log holds it.</param>
public readonly record struct AppendReceipt(ArticleId Id, AppendStatus Status, ArticleId? CopyOf, PartitionKey Partition);

/// <summary>What became of an appended article.</summary>
public enum AppendStatus
{
    /// <summary>New.</summary>
    Accepted,

    /// <summary>Known, with the same text.</summary>
    Duplicate,

    /// <summary>Known, with another text: a new version.</summary>
    Updated,
}
