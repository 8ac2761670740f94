using NewsMonitor.Model;

namespace NewsMonitor.Storage;

/// <summary>The watches, and where they deliver. Every change is durable when it is answered.</summary>
public interface IWatches
{
    /// <summary>The names of the workspaces that have watches.</summary>
    Task<IReadOnlyList<string>> Workspaces(CancellationToken cancellation);

    /// <summary>All watches of a workspace with how far the workspace was asked.</summary>
    Task<WatchSet> Load(string workspace, CancellationToken cancellation);

    /// <summary>A watch; null when there is none of that id.</summary>
    Task<StoredWatch?> Find(string id, CancellationToken cancellation);

    /// <summary>The watches of a workspace by id, after an id; of all people when no owner is named.</summary>
    Task<IReadOnlyList<StoredWatch>> List(string workspace, string? owner, string? after, int limit, CancellationToken cancellation);

    /// <summary>
    /// Writes a watch, new or changed, with its endpoints: those that are not there any more go with what waits for them; how one stands, and what a watch told, stays.
    /// False, and nothing written, when the workspace's watches are not at <paramref name="revision"/> any more. They are one further afterwards.
    /// </summary>
    /// <param name="watch">The watch.</param>
    /// <param name="revision">The revision that the caller knows; 0 before the first watch.</param>
    /// <param name="position">Where the workspace's live watches begin in the update log, when it is its first watch.</param>
    /// <param name="cancellation">Ends it.</param>
    Task<bool> Save(StoredWatch watch, long revision, long position, CancellationToken cancellation);

    /// <summary>Removes a watch with all that it told. False when the workspace's watches are not at <paramref name="revision"/> any more.</summary>
    Task<bool> Remove(StoredWatch watch, long revision, CancellationToken cancellation);

    /// <summary>Notes that nobody wants to hear of a story any more, or again.</summary>
    Task Mute(string watch, StoryId story, bool muted, CancellationToken cancellation);
}

/// <summary>The watches of a workspace.</summary>
/// <param name="Revision">One more with each change of a watch.</param>
/// <param name="Position">The sequence in the update log up to which the live watches were asked; null before the first watch.</param>
/// <param name="Watches">The watches, in the order of their ids.</param>
public sealed record WatchSet(long Revision, long? Position, IReadOnlyList<StoredWatch> Watches);
