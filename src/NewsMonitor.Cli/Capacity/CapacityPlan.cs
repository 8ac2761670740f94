using NewsMonitor.Clustering;
using static System.FormattableString;

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
        var memory = new StoryMemory(day, costs);
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
            new("awake stories of the largest language", newStories * engine.SleepAfter.TotalDays, engine.MaxAwake, "stories", Slept(memory, newStories, engine)),
            new("stories of the largest language", newStories * engine.CloseAfter.TotalDays, engine.MaxStories, "stories", Closed(memory, newStories, engine)),
            new("memory of all partitions", memory.OfAll(engine), day.Silos * day.MemoryGigabytes, "GB", "more silos, or a lower NewsMonitor:Partitions:MaxAwake and MaxStories"),
            new("memory of the largest partition", memory.OfLargest(engine), day.MemoryGigabytes, "GB", "silos with more memory; the language spread by NewsMonitor:Partitions:Parts; or a lower MaxAwake and MaxStories"),
            new("snapshot of the largest partition", memory.SnapshotOfLargest(engine), costs.LargestSnapshot, "GB", "it is left out, and a restart reads the log from an older one: spread the language by NewsMonitor:Partitions:Parts, each part with these bounds, or lower MaxAwake and MaxStories"),
            new("database after the days that texts are kept", day.Articles * day.KeptDays * costs.StoreBytes(day.BodyBytes) / Giga, day.DiskGigabytes, "GB", "a shorter retention, or a larger disk"),
        ];
        return [.. limits.OrderByDescending(limit => limit.Used)];
    }

    private static string Slept(StoryMemory memory, double newStories, ClusterOptions engine)
    {
        var wanted = StoryMemory.Awake(newStories, engine);
        return wanted <= engine.MaxAwake ? "a higher NewsMonitor:Partitions:MaxAwake" : Invariant($"they sleep, with fewer of their words, after {engine.MaxAwake / newStories:0.0} days instead of {engine.SleepAfter.TotalDays:0}: ")
            + Raised(memory, "MaxAwake", wanted, engine with { MaxAwake = wanted, MaxStories = Math.Max(wanted, engine.MaxStories) });
    }

    private static string Closed(StoryMemory memory, double newStories, ClusterOptions engine)
    {
        var wanted = StoryMemory.Live(newStories, engine);
        return wanted <= engine.MaxStories ? "a higher NewsMonitor:Partitions:MaxStories" : Invariant($"they are closed after {engine.MaxStories / newStories:0.0} days instead of {engine.CloseAfter.TotalDays:0}: ")
            + Raised(memory, "MaxStories", wanted, engine with { MaxStories = wanted });
    }

    private static string Raised(StoryMemory memory, string setting, int wanted, ClusterOptions engine) =>
        Invariant($"NewsMonitor:Partitions:{setting} {wanted} lets them; then {memory.OfLargest(engine):0.0} GB of memory in the largest partition, {memory.OfAll(engine):0.0} GB in all");
}
