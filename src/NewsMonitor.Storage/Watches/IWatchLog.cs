using NewsMonitor.Model;

namespace NewsMonitor.Storage;

/// <summary>What watches told: a stream for each, numbered 1, 2, 3 … without gap. Bounded: the oldest entries go first.</summary>
public interface IWatchLog
{
    /// <summary>A watch's entries after a number, in order, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<WatchEntry>> Read(string watch, long after, int limit, CancellationToken cancellation);

    /// <summary>A watch's newest entries, newest first.</summary>
    Task<IReadOnlyList<WatchEntry>> Newest(string watch, int limit, CancellationToken cancellation);

    /// <summary>The first and last number that is kept; (latest + 1, latest) when none is.</summary>
    Task<(long Oldest, long Latest)> Extent(string watch, CancellationToken cancellation);

    /// <summary>Completes when an entry after the number may be there; may complete early, never late by more than a second.</summary>
    Task WaitBeyond(string watch, long sequence, CancellationToken cancellation);
}
