using NewsMonitor.Model;

namespace NewsMonitor.Storage;

/// <summary>How far watches were asked, and what they told: the durable side of matching.</summary>
public interface IWatchRouting
{
    /// <summary>What the watches of a workspace have told of some stories.</summary>
    Task<IReadOnlyList<WatchTold>> Told(string workspace, IReadOnlyCollection<StoryId> stories, CancellationToken cancellation);

    /// <summary>What waited for its time at watches that are live and not paused, the longest due first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<WatchTold>> Due(string workspace, DateTimeOffset now, int limit, CancellationToken cancellation);

    /// <summary>
    /// Commits what followed from a stretch of the update log, in one transaction: entries get their numbers and go out to the endpoints that are not disabled.
    /// Null, and nothing written, when the workspace stands elsewhere: another activation has gone on, and the caller must discard what it holds.
    /// </summary>
    Task<RoutedReceipt?> Commit(RoutedStretch stretch, CancellationToken cancellation);
}

/// <summary>What a watch has told of a story.</summary>
/// <param name="Watch">The watch.</param>
/// <param name="Story">The story.</param>
/// <param name="Memory">What it has told, and has yet to tell.</param>
public sealed record WatchTold(string Watch, StoryId Story, ToldMemory Memory);

/// <summary>What followed from a stretch of the update log.</summary>
public sealed record RoutedStretch
{
    /// <summary>The workspace's name.</summary>
    public required string Workspace { get; init; }

    /// <summary>The revision of the watches that were asked.</summary>
    public required long Revision { get; init; }

    /// <summary>Where the live watches stood before.</summary>
    public required long From { get; init; }

    /// <summary>Where they stand now.</summary>
    public required long To { get; init; }

    /// <summary>What is told, in order.</summary>
    public IReadOnlyList<NewEntry> Entries { get; init; } = [];

    /// <summary>What has been told, where it changed.</summary>
    public IReadOnlyList<WatchTold> Told { get; init; } = [];

    /// <summary>The watches that catch up, and how far they are now.</summary>
    public IReadOnlyList<CaughtUp> CatchingUp { get; init; } = [];

    /// <summary>How many entries a watch keeps; older ones go, with what waits of them.</summary>
    public int Keep { get; init; } = int.MaxValue;
}

/// <summary>An entry to append.</summary>
/// <param name="Entry">The entry, without its number.</param>
/// <param name="Deliveries">The endpoints that it goes to, and when.</param>
public sealed record NewEntry(WatchEntry Entry, IReadOnlyList<(string Endpoint, DateTimeOffset Due)> Deliveries);

/// <summary>How far a watch is that catches up.</summary>
/// <param name="Watch">The watch.</param>
/// <param name="Cursor">The sequence up to which it was asked.</param>
/// <param name="Live">True: it has caught up.</param>
public sealed record CaughtUp(string Watch, long Cursor, bool Live);

/// <summary>What a commit did.</summary>
/// <param name="Dropped">How many deliveries that waited went, because their watch keeps no more entries.</param>
public sealed record RoutedReceipt(int Dropped);
