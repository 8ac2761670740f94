using NewsMonitor.Model;

namespace NewsMonitor.Storage;

/// <summary>What partitions decided: the truth of which article is in which story.</summary>
public interface IPartitionStore
{
    /// <summary>How far a partition has come; a partition that nobody wrote to yet is at 0.</summary>
    Task<PartitionHead> Head(PartitionKey partition, CancellationToken cancellation);

    /// <summary>All partitions, in the order of their keys.</summary>
    Task<IReadOnlyList<PartitionHead>> All(CancellationToken cancellation);

    /// <summary>
    /// Commits what was decided on a stretch of the log, in one transaction, if the partition still stands where the caller believes it stands.
    /// False: another activation has gone on; nothing was written, and the caller must discard what it holds.
    /// </summary>
    Task<bool> Commit(PartitionCommit commit, CancellationToken cancellation);

    /// <summary>The newest stored snapshot of the partition's engine; null when there is none.</summary>
    Task<PartitionSnapshot?> Snapshot(PartitionKey partition, CancellationToken cancellation);

    /// <summary>Stores a snapshot in place of the last one; an older one than is stored is left aside.</summary>
    Task SaveSnapshot(PartitionKey partition, PartitionSnapshot snapshot, CancellationToken cancellation);

    /// <summary>The recorded decisions on a stretch of the log, in order: after one position, up to and with another.</summary>
    Task<IReadOnlyList<RecordedDecision>> Decisions(PartitionKey partition, long after, long upTo, CancellationToken cancellation);

    /// <summary>The decision on an article; null while it waits for one.</summary>
    Task<RecordedDecision?> Decision(WorkspaceKey workspace, ArticleId article, CancellationToken cancellation);

    /// <summary>The stored vectors of log positions, in no order; positions at which nothing was decided are left out.</summary>
    Task<IReadOnlyList<StoredVector>> Vectors(PartitionKey partition, IReadOnlyCollection<long> positions, CancellationToken cancellation);

    /// <summary>Where a story has gone on to by what is decided, however far its telling is; null when nothing was ever decided about it.</summary>
    Task<StoryTrace?> Trace(StoryId story, CancellationToken cancellation);

    /// <summary>The articles of a story that were decided first, in the order of their positions, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<ArticleId>> First(StoryId story, int limit, CancellationToken cancellation);

    /// <summary>True when an analyst keeps the two stories apart, whatever has become of them since.</summary>
    Task<bool> AreApart(StoryId story, StoryId other, CancellationToken cancellation);

    /// <summary>The articles that a story brought along when it ended in another; empty when it did not end there.</summary>
    Task<IReadOnlyList<ArticleId>> Absorbed(StoryId into, StoryId from, CancellationToken cancellation);

    /// <summary>The headline that was set by hand, by what is decided; null for none.</summary>
    Task<HeadlinePin?> Pin(StoryId story, CancellationToken cancellation);

    /// <summary>The decisions on articles, in no order and without their vectors; articles that wait for one are left out.</summary>
    Task<IReadOnlyList<RecordedDecision>> Decisions(WorkspaceKey workspace, IReadOnlyCollection<ArticleId> articles, CancellationToken cancellation);

    /// <summary>Stories of the partition that have facts which they did not apply yet, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<StoryId>> Waiting(PartitionKey partition, int limit, CancellationToken cancellation);
}
