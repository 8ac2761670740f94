namespace NewsMonitor.Storage;

/// <summary>The feeds over HTTP: what someone set, when each is due, what its visits found. Every change is durable when it is answered.</summary>
public interface IFeeds
{
    /// <summary>Adds a feed, due when its standing says; false when the workspace has a feed of that address already.</summary>
    Task<bool> Add(StoredFeed feed, CancellationToken cancellation);

    /// <summary>Adds many at once; answers the ids of those that were new.</summary>
    Task<IReadOnlyList<string>> AddAll(IReadOnlyList<StoredFeed> feeds, CancellationToken cancellation);

    /// <summary>Changes what someone set, if the feed's revision is still the one that was read; a new address makes the feed due and forgets the old one's validators. False when it is not, or there is no such feed.</summary>
    Task<bool> Change(string id, long revision, FeedSettings settings, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Removes a feed and what its visits found; its articles stay. False when there is none.</summary>
    Task<bool> Remove(string id, CancellationToken cancellation);

    /// <summary>Makes a feed due; an ended one begins again. False when there is none, or it is paused.</summary>
    Task<bool> MakeDue(string id, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>A feed; null when there is none of that id.</summary>
    Task<StoredFeed?> Find(string id, CancellationToken cancellation);

    /// <summary>The feed of an address; null when the workspace has none.</summary>
    Task<StoredFeed?> FindByUrl(string workspace, string url, CancellationToken cancellation);

    /// <summary>The feeds of a workspace by id, after an id.</summary>
    Task<IReadOnlyList<StoredFeed>> List(string workspace, string? after, int limit, CancellationToken cancellation);

    /// <summary>The feeds that the settings listed when the server last ran.</summary>
    Task<IReadOnlyList<StoredFeed>> FromSettings(CancellationToken cancellation);

    /// <summary>Feeds that are due, longest first, at most so many of one host and so many in all.</summary>
    Task<IReadOnlyList<DueFeed>> Due(DateTimeOffset now, int perHost, int limit, CancellationToken cancellation);

    /// <summary>Gives each overdue feed a time of its own, when there are more than <paramref name="atOnce"/>; answers how many were moved. For the start of a server.</summary>
    Task<int> Spread(DateTimeOffset now, int atOnce, Func<string, DateTimeOffset> place, CancellationToken cancellation);

    /// <summary>The items of a feed that were seen.</summary>
    Task<IReadOnlyList<FeedItemMark>> Items(string feed, CancellationToken cancellation);

    /// <summary>Notes items before a visit is over: what was committed of a long document is not sent again.</summary>
    Task Mark(string feed, IReadOnlyList<FeedItemMark> items, CancellationToken cancellation);

    /// <summary>Commits a visit; false when the feed was changed or removed meanwhile, and then nothing is written.</summary>
    Task<bool> Commit(FeedVisitCommit commit, CancellationToken cancellation);

    /// <summary>The last visits of a feed, newest first.</summary>
    Task<IReadOnlyList<FeedVisit>> Visits(string feed, CancellationToken cancellation);

    /// <summary>How many articles each feed brought since a day, by id.</summary>
    Task<IReadOnlyDictionary<string, int>> Articles(IReadOnlyCollection<string> feeds, DateTimeOffset since, CancellationToken cancellation);
}

/// <summary>A feed that is due.</summary>
/// <param name="Id">The feed.</param>
/// <param name="Host">The host that it is visited at.</param>
public sealed record DueFeed(string Id, string Host);
