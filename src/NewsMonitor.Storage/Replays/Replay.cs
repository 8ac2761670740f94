using NewsMonitor.Model;

namespace NewsMonitor.Storage;

/// <summary>A folder or file that is sent through as if it came from a feed.</summary>
public sealed record Replay
{
    /// <summary>Made from path, workspace and time of asking.</summary>
    public required string Id { get; init; }

    /// <summary>Where it goes.</summary>
    public required WorkspaceKey Workspace { get; init; }

    /// <summary>The folder or file.</summary>
    public required string Path { get; init; }

    /// <summary>The scope of the documents' ids and paths.</summary>
    public required string Scope { get; init; }

    /// <summary>Articles a second; 0 is as fast as it goes.</summary>
    public required double Speed { get; init; }

    /// <summary>Whether it begins again at the end.</summary>
    public bool Loops { get; init; }

    /// <summary>Whether judgements on the same articles in <c>main</c> are carried along.</summary>
    public bool CarriesActions { get; init; }

    /// <summary>Where it stands.</summary>
    public ReplayState State { get; init; }

    /// <summary>Why it failed; null unless it did.</summary>
    public string? Reason { get; init; }

    /// <summary>How many documents there are; 0 until counted.</summary>
    public long Total { get; init; }

    /// <summary>How many have been sent through in this round.</summary>
    public long Done { get; init; }

    /// <summary>How many of them were there already.</summary>
    public long Duplicates { get; init; }

    /// <summary>From 1; grows with each loop.</summary>
    public int Round { get; init; } = 1;

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset StartedAt { get; init; }
}

/// <summary>Where a replay stands. Stored as text.</summary>
public enum ReplayState
{
    /// <summary>It goes on.</summary>
    Running,

    /// <summary>It waits for a resume or step.</summary>
    Paused,

    /// <summary>All was sent through.</summary>
    Done,

    /// <summary>Somebody ended it.</summary>
    Cancelled,

    /// <summary>It could not go on; the reason says why.</summary>
    Failed,
}
