using NewsMonitor.Model;

namespace NewsMonitor.Storage;

/// <summary>The stories as told: heads, and the facts they are made from. One grain writes a story; the version fences a second activation.</summary>
public interface IStoryStore
{
    /// <summary>The story's head; null before its first version.</summary>
    Task<StoryHead?> Head(StoryId story, CancellationToken cancellation);

    /// <summary>What the composer remembers of the story, in its own versioned form; null when nothing is remembered. It may be older than the head.</summary>
    Task<string?> Memory(StoryId story, CancellationToken cancellation);

    /// <summary>What the story tells at its newest version; null before the first, and for one that ended.</summary>
    Task<StoryTold?> Told(StoryId story, CancellationToken cancellation);

    /// <summary>The story's articles in the order in which they came; of more than <paramref name="most"/> the first and the last halves of that number.</summary>
    Task<IReadOnlyList<ArticleId>> Members(StoryId story, int most, CancellationToken cancellation);

    /// <summary>The story's facts after a number, in order, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<StoryFact>> Facts(StoryId story, long after, int limit, CancellationToken cancellation);

    /// <summary>The partition's stories whose phase is due to change by a time, the longest due first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<StoryId>> Due(PartitionKey partition, DateTimeOffset by, int limit, CancellationToken cancellation);

    /// <summary>
    /// Commits a new head with its update in one transaction, if the story still has the version before it. 
    /// False: another activation has gone on; nothing was written.
    /// </summary>
    Task<bool> Commit(StoryCommit commit, CancellationToken cancellation);
}
