namespace NewsMonitor.Storage;

/// <summary>The replays that were asked for, and how far they are; a replay that was running goes on after a restart.</summary>
public interface IReplays
{
    /// <summary>A replay; null when there is none of that id.</summary>
    Task<Replay?> Find(string id, CancellationToken cancellation);

    /// <summary>All replays, newest first, at most 500.</summary>
    Task<IReadOnlyList<Replay>> All(CancellationToken cancellation);

    /// <summary>Stores a replay as it is now.</summary>
    Task Save(Replay replay, CancellationToken cancellation);
}
