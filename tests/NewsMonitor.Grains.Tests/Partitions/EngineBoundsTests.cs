using Microsoft.Extensions.Options;
using NewsMonitor.Clustering;
using NewsMonitor.Grains.Partitions;
using NewsMonitor.Model;
using Shouldly;
using Xunit;

namespace NewsMonitor.Grains.Tests.Partitions;

public sealed class EngineBoundsTests
{
    private static readonly PartitionKey English = PartitionKey.Of(WorkspaceKey.Main, "en");

    [Fact]
    public void Defaults_are_the_setting_that_was_measured() => new EngineBounds().Options.ShouldBe(new ClusterOptions());

    [Fact]
    public void Bounds_are_the_engine_s_and_decisions_stay_as_they_were_measured() =>
        new EngineBounds { MaxAwake = 7, MaxStories = 8, MaxTerms = 9000, MaxPostings = 17, MaxLines = 3 }.Options
            .ShouldBe(new ClusterOptions { MaxAwake = 7, MaxStories = 8, MaxTerms = 9000, MaxPostings = 17, MaxLines = 3 });

    [Theory]
    [InlineData(100_000, 1_000_000)]
    [InlineData(1, 1)]
    [InlineData(10_000_000, 100_000_000)]
    public void Bounds_within_their_ranges_are_good(int awake, int stories) =>
        new EngineBoundsValidator().Validate(null, new EngineBounds { MaxAwake = awake, MaxStories = stories }).Succeeded.ShouldBeTrue();

    [Fact]
    public void Every_fault_is_told_at_once_with_the_setting_and_its_range()
    {
        var faults = new EngineBoundsValidator().Validate(null, new EngineBounds { MaxAwake = 0, MaxStories = -1, MaxTerms = 999, MaxPostings = 15, MaxLines = 10_000_001 }).Failures!.ToList();

        faults.ShouldBe(
        [
            "NewsMonitor:Partitions:MaxAwake is 0: it must be 1 to 10,000,000",
            "NewsMonitor:Partitions:MaxStories is -1: it must be 1 to 100,000,000",
            "NewsMonitor:Partitions:MaxTerms is 999: it must be 1,000 to 200,000,000",
            "NewsMonitor:Partitions:MaxPostings is 15: it must be 16 to 10,000,000",
            "NewsMonitor:Partitions:MaxLines is 10000001: it must be 1 to 10,000,000",
            "NewsMonitor:Partitions:MaxStories is -1: it must not be less than MaxAwake, 0",
        ]);
    }

    [Fact]
    public void New_and_restored_engines_keep_to_the_bounds()
    {
        var small = new EngineFactory(Options.Create(new EngineBounds { MaxAwake = 1, MaxStories = 2 }));
        var usual = new EngineFactory();
        var (few, many) = (small.New(English), usual.New(English));
        for (var i = 0; i < 5; i++)
        {
            few.Assign(Article(i));
            many.Assign(Article(i));
        }

        (few.AwakeCount, few.StoryCount).ShouldBe((1, 2));
        (many.AwakeCount, many.StoryCount).ShouldBe((5, 5));
        var restored = small.Restore(English, usual.Save(many)!).ShouldNotBeNull();
        (restored.AwakeCount, restored.StoryCount).ShouldBe((1, 2));
        usual.Restore(English, small.Save(few)!).ShouldNotBeNull().StoryCount.ShouldBe(2);
    }

    private static ClusterArticle Article(int number)
    {
        string[] titles = ["Harbour ferry runs aground off Gullholm", "Volcano erupts on Isla Roja at dawn", "Parliament in Norvik rejects fishing budget", "Astronomers at Pico Alto find a comet", "Cocoa prices soar in Antwerp"];
        return new ClusterArticle(number, new NewsMonitor.Text.TextAnalyzer().Analyze(titles[number], titles[number], "en"), DateTimeOffset.UnixEpoch.AddYears(50));
    }
}
