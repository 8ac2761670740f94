using NewsMonitor.Model;

namespace NewsMonitor.Storage;

/// <summary>The stories as told: heads, and the facts they are made from. One grain writes a story; the version fences a second activation.</summary>
public interface IStoryStore
{
    /// <summary>The story's head; null before its first version.</summary>
    Task<StoryHead?> Head(StoryId story, CancellationToken cancellation);

    /// <summary>What the composer remembers of the story, in its own versioned form; null before the first version.</summary>
    Task<string?> Memory(StoryId story, CancellationToken cancellation);

    /// <summary>The story's facts after a number, in order, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<StoryFact>> Facts(StoryId story, long after, int limit, CancellationToken cancellation);

    /// <summary>
    /// Commits a new head with its update in one transaction, if the story still has the version before it. 
    /// False: another activation has gone on; nothing was written.
    /// </summary>
    Task<bool> Commit(StoryCommit commit, CancellationToken cancellation);
}
