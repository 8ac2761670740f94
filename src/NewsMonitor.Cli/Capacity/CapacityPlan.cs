using NewsMonitor.Clustering;

namespace NewsMonitor.Cli.Capacity;

/// <summary>What a day of news needs, beside what there is: a calculation from measured costs, in which nothing waits for anything else.</summary>
internal static class CapacityPlan
{
    private const double Giga = 1e9;
    private const double Mega = 1e6;

    /// <summary>Every limit, the tightest first.</summary>
    /// <param name="day">The day.</param>
    /// <param name="costs">What one thing costs.</param>
    /// <param name="engine">The clusterer's bounds.</param>
    public static IReadOnlyList<CapacityLimit> Of(NewsDay day, UnitCosts costs, ClusterOptions engine)
    {
        var shares = day.Shares();
        var rate = day.PeakRate;
        var newStories = day.Articles * shares[0] / day.ArticlesPerStory;
        var cores = day.Silos * day.Cores;
        var shown = rate * costs.UpdatesPerArticle * day.Desks * day.Pages;
        CapacityLimit[] limits =
        [
            new("clusterer of the largest language, at the peak", rate * shares[0] * costs.ClusterMilliseconds / 1000, 1, "core", "analyse on other cores; a faster core"),
            new("articles a second into one workspace, at the peak", rate, costs.AppendsPerSecond, "articles/s", "several workspaces"),
            new("articles from post to stream, at the peak", rate * costs.ArticleMilliseconds / 1000, cores, "cores", "more silos"),
            new("updates to open pages, at the peak", shown * costs.PageMicroseconds / Mega, cores, "cores", "pages with a query of their own; more silos"),
            new("bytes to open pages, at the peak", shown * costs.PageBytes / Mega, day.Silos * day.NetworkMegabytes, "MB/s", "pages with a query of their own; more silos"),
            new("updates against all watches, at the peak", rate * costs.UpdatesPerArticle, costs.MatchesPerSecond(day.Desks * day.Watches), "updates/s", "more desks of watches, one a workspace"),
            new("feeds' documents read", day.Feeds / (day.VisitMinutes * 60) * day.FeedBytes / Mega, cores * costs.FeedMegabytesPerSecond, "MB/s", "more silos"),
            new("awake stories of the largest language", newStories * engine.SleepAfter.TotalDays, engine.MaxAwake, "stories", $"they sleep, with fewer of their words, after {engine.MaxAwake / newStories:0.0} days instead of {engine.SleepAfter.TotalDays:0}: the clusterer's MaxAwake"),
            new("stories of the largest language", newStories * engine.CloseAfter.TotalDays, engine.MaxStories, "stories", $"they are closed after {engine.MaxStories / newStories:0.0} days instead of {engine.CloseAfter.TotalDays:0}: the clusterer's MaxStories"),
            new("memory of all partitions", shares.Sum(share => Live(day, share, engine)) * costs.StoryBytes / Giga, day.Silos * day.MemoryGigabytes, "GB", "more silos"),
            new("memory of the largest partition", Live(day, shares[0], engine) * costs.StoryBytes / Giga, day.MemoryGigabytes, "GB", "a silo with more memory, or a lower MaxStories"),
            new("database after the days that texts are kept", day.Articles * day.KeptDays * costs.StoreBytes(day.BodyBytes) / Giga, day.DiskGigabytes, "GB", "a shorter retention, or a larger disk"),
        ];
        return [.. limits.OrderByDescending(limit => limit.Used)];
    }

    private static double Live(NewsDay day, double share, ClusterOptions engine) => Math.Min(engine.MaxStories, day.Articles * share / day.ArticlesPerStory * engine.CloseAfter.TotalDays);
}
