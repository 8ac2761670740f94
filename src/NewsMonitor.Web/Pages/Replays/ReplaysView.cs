using NewsMonitor.Storage;

namespace NewsMonitor.Web.Pages.Replays;

/// <summary>All that the replay page shows.</summary>
public sealed record ReplaysView
{
    /// <summary>Where the reader is.</summary>
    public required PageAddress Address { get; init; }

    /// <summary>The folder that replays are chosen under.</summary>
    public required string Root { get; init; }

    /// <summary>What can be chosen, as paths within the root.</summary>
    public required IReadOnlyList<string> Folders { get; init; }

    /// <summary>The workspace that is proposed.</summary>
    public required string Into { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The replays, newest first, each with how many stories its workspace holds.</summary>
    public required IReadOnlyList<(Replay Replay, long Stories)> Replays { get; init; }
}
