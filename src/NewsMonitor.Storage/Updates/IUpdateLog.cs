using NewsMonitor.Model;

namespace NewsMonitor.Storage;

/// <summary>The update log: every story update, numbered densely in commit order, so that a reader never passes over one that commits late.</summary>
public interface IUpdateLog
{
    /// <summary>The life of this log; a cursor of another epoch is foreign.</summary>
    string Epoch { get; }

    /// <summary>The sequence of the newest update; 0 while there is none.</summary>
    long Latest { get; }

    /// <summary>The sequence before the oldest update that is kept: where a reader that wants all begins.</summary>
    Task<long> Oldest(CancellationToken cancellation);

    /// <summary>Updates after a sequence, in order without a hole, at most <paramref name="limit"/>; from the oldest that is kept on when the log does not reach back so far.</summary>
    Task<IReadOnlyList<StoryUpdate>> Read(long after, int limit, CancellationToken cancellation);

    /// <summary>One story's updates after a version, in order, at most <paramref name="limit"/>: those that the log keeps, and the story's newest in any case.</summary>
    Task<IReadOnlyList<StoryUpdate>> OfStory(StoryId story, int afterVersion, int limit, CancellationToken cancellation);

    /// <summary>Completes when an update after the sequence may be there; may complete early, never late by more than a second.</summary>
    Task WaitBeyond(long sequence, CancellationToken cancellation);

    /// <summary>How far the subscriber streams of a queue have been delivered; a queue that never was read is at 0.</summary>
    Task<long> Checkpoint(int queue, CancellationToken cancellation);

    /// <summary>Moves a queue's checkpoint forward; never back.</summary>
    Task SaveCheckpoint(int queue, long sequence, CancellationToken cancellation);
}
