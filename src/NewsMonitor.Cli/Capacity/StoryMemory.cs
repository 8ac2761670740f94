using NewsMonitor.Clustering;

namespace NewsMonitor.Cli.Capacity;

/// <summary>How many stories the clusterers of a day's languages hold when the news goes on like that, what memory they take, and what their snapshots take in the store.</summary>
internal sealed class StoryMemory(NewsDay day, UnitCosts costs)
{
    /// <summary>The bound on stories that lets none sleep before its time.</summary>
    public static int Awake(double newStories, ClusterOptions engine) => Bound(newStories * engine.SleepAfter.TotalDays);

    /// <summary>The bound on stories that lets none be closed before its time.</summary>
    public static int Live(double newStories, ClusterOptions engine) => Bound(newStories * engine.CloseAfter.TotalDays);

    /// <summary>Gigabytes of all partitions within the bounds.</summary>
    public double OfAll(ClusterOptions engine) => day.Shares().Sum(share => Of(share, engine));

    /// <summary>Gigabytes of the largest partition within the bounds.</summary>
    public double OfLargest(ClusterOptions engine) => Of(day.Shares()[0], engine);

    /// <summary>Gigabytes of the largest partition's snapshot within the bounds.</summary>
    public double SnapshotOfLargest(ClusterOptions engine)
    {
        var (awake, asleep) = Stories(day.Shares()[0], engine);
        return ((awake * costs.SnapshotBytes) + (asleep * costs.SleepingSnapshotBytes)) / 1e9;
    }

    private double Of(double share, ClusterOptions engine)
    {
        var (awake, asleep) = Stories(share, engine);
        return ((awake * costs.StoryBytes) + (asleep * costs.SleepingStoryBytes)) / 1e9;
    }

    private (double Awake, double Asleep) Stories(double share, ClusterOptions engine)
    {
        var newStories = day.Articles * share / day.ArticlesPerStory;
        var live = Math.Min(engine.MaxStories, newStories * engine.CloseAfter.TotalDays);
        var awake = Math.Min(Math.Min(engine.MaxAwake, live), newStories * engine.SleepAfter.TotalDays);
        return (awake, live - awake);
    }

    // A round number, as one would set it.
    private static int Bound(double stories) => (int)Math.Min(2e9, Math.Ceiling(stories / 100_000) * 100_000);
}
