namespace NewsMonitor.Grains.Watches;

/// <summary>How watches are bounded. Section <c>NewsMonitor:Watches</c>.</summary>
public sealed class WatchOptions
{
    /// <summary>How many watches one person may have in a workspace; 1 to 1,000,000, default 1,000.</summary>
    public int MostPerOwner { get; set; } = 1000;

    /// <summary>How many deliveries one watch may have; 0 to 100, default 10.</summary>
    public int MostDeliveries { get; set; } = 10;

    /// <summary>How many entries a watch's stream keeps; older ones go, with what waits of them. 100 to 10,000,000, default 10,000.</summary>
    public int KeepEntries { get; set; } = 10_000;

    /// <summary>Of how many stories is remembered which words they have; the one unused longest is forgotten, and read again when it goes on. 100 to 10,000,000, default 100,000.</summary>
    public int MostStories { get; set; } = 100_000;

    /// <summary>How often the update log is looked at; 10 ms to 1 minute, default 100 ms.</summary>
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How many updates are asked about in one transaction; 1 to 10,000, default 200.</summary>
    public int Stretch { get; set; } = 200;

    /// <summary>How long the old secret of an endpoint is signed with beside a new one; 0 to 30 days, default 1 day.</summary>
    public TimeSpan SecretOverlap { get; set; } = TimeSpan.FromDays(1);
}
