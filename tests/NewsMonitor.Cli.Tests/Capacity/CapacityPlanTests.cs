using NewsMonitor.Cli.Capacity;
using NewsMonitor.Clustering;
using Shouldly;
using Xunit;

namespace NewsMonitor.Cli.Tests.Capacity;

public sealed class CapacityPlanTests
{
    private static readonly UnitCosts Costs = new() { ClusterMilliseconds = 2, ArticleMilliseconds = 10, AppendsPerSecond = 100, PageMicroseconds = 100, PageBytes = 1000, StoryBytes = 5000, SleepingStoryBytes = 1000, SnapshotBytes = 3000, SleepingSnapshotBytes = 500, LargestSnapshot = 1, StoreBytesApart = 1000 };

    /// <summary>Ten articles a second all day, in one language.</summary>
    private static readonly NewsDay Day = new() { Articles = 864_000, Languages = 1, Peak = 1, BodyBytes = 500, ArticlesPerStory = 4, Desks = 100, Pages = 2, KeptDays = 10, Silos = 2, Cores = 4, MemoryGigabytes = 10, DiskGigabytes = 100 };

    [Theory]
    [InlineData("clusterer of the largest", 0.02, 1)]
    [InlineData("articles a second into", 10, 100)]
    [InlineData("articles from post", 0.1, 8)]
    [InlineData("updates to open pages", 0.2, 8)]
    [InlineData("bytes to open pages", 2, 250)]
    [InlineData("database after", 17.28, 100)]
    public void Each_limit_is_what_the_day_needs_beside_what_there_is(string name, double needed, double there)
    {
        var limit = Limit(Day, name);

        limit.Needed.ShouldBe(needed, 1e-9);
        limit.There.ShouldBe(there);
        limit.Used.ShouldBe(needed / there, 1e-9);
    }

    [Fact]
    public void Stories_take_memory_only_as_far_as_the_clusterer_keeps_them()
    {
        var engine = new ClusterOptions { CloseAfter = TimeSpan.FromDays(2), MaxStories = 300_000 };
        var few = engine with { MaxStories = 1_000_000 };

        // 216,000 new stories a day, each kept for two days.
        Limit(Day, "memory of the largest", few).Needed.ShouldBe(((100_000.0 * 5000) + (332_000.0 * 1000)) / 1e9, 1e-9);
        Limit(Day, "memory of the largest", engine).Needed.ShouldBe(((100_000.0 * 5000) + (200_000.0 * 1000)) / 1e9, 1e-9);
        Limit(Day, "snapshot of the largest", engine).Needed.ShouldBe(((100_000.0 * 3000) + (200_000.0 * 500)) / 1e9, 1e-9);
        Limit(Day, "stories of the largest", engine).Used.ShouldBe(1.44, 1e-9);
    }

    [Fact]
    public void Way_out_of_a_bound_is_the_setting_that_lifts_it_and_what_memory_it_takes()
    {
        var awake = Limit(Day, "awake stories of the largest");
        var all = Limit(Day, "stories of the largest");

        // 216,000 new stories a day: 3,024,000 in 14 days, 19,440,000 in 90.
        awake.WayOut.ShouldEndWith("NewsMonitor:Partitions:MaxAwake 3100000 lets them; then 15.2 GB of memory in the largest partition, 15.2 GB in all");
        all.WayOut.ShouldEndWith("NewsMonitor:Partitions:MaxStories 19500000 lets them; then 19.8 GB of memory in the largest partition, 19.8 GB in all");
    }

    [Fact]
    public void Bounds_that_were_raised_as_it_says_hold()
    {
        var raised = new ClusterOptions { MaxAwake = 3_100_000, MaxStories = 19_500_000 };

        Limit(Day, "awake stories of the largest", raised).Used.ShouldBeLessThan(1);
        Limit(Day, "stories of the largest", raised).Used.ShouldBeLessThan(1);
        Limit(Day, "memory of the largest", raised).Needed.ShouldBe(((3_024_000.0 * 5000) + (16_416_000.0 * 1000)) / 1e9, 1e-9);
    }

    [Fact]
    public void Languages_share_the_articles_by_Zipf_s_law()
    {
        var shares = new NewsDay { Languages = 4, Skew = 1 }.Shares();

        shares.Sum().ShouldBe(1, 1e-12);
        (shares[0] / shares[3]).ShouldBe(4, 1e-9);
        Limit(Day with { Languages = 4, Skew = 1 }, "clusterer of the largest").Needed.ShouldBe(0.02 * shares[0], 1e-9);
    }

    [Fact]
    public void Tightest_limit_is_first() =>
        CapacityPlan.Of(Day, Costs, new ClusterOptions()).Select(l => l.Used).ShouldBeInOrder(SortDirection.Descending);

    [Theory]
    [InlineData(1, 2_971)]
    [InlineData(10_001, 1_234)]
    [InlineData(200_000, 617)]
    public void Watches_are_taken_at_the_next_higher_number_that_was_measured(double watches, double perSecond) => new UnitCosts().MatchesPerSecond(watches).ShouldBe(perSecond);

    private static CapacityLimit Limit(NewsDay day, string name, ClusterOptions? engine = null) =>
        CapacityPlan.Of(day, Costs, engine ?? new ClusterOptions()).Single(l => l.Name.StartsWith(name, StringComparison.Ordinal) && (name != "articles from post" || l.Unit == "cores"));
}
