using NewsMonitor.Grains.Feeds;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.Grains.Tests.Feeds;

public sealed class FeedsOptionsTests
{
    [Fact]
    public void All_faults_are_reported_at_once()
    {
        var options = new FeedsOptions { FolderEvery = TimeSpan.Zero };
        options.Feeds.Add(new FeedOptions { Path = "no-such-folder", Workspace = "No Name" });
        options.Feeds.Add(new FeedOptions { Path = "no-such-folder", Kind = "carrier-pigeon", Pace = TimeSpan.FromDays(2) });

        var failures = new FeedsOptionsValidator().Validate(null, options).Failures!.ToList();

        failures.Count.ShouldBe(7);
        failures.ShouldAllBe(f => f.Contains("feed 'no-such-folder'") || f.Contains("FolderEvery"));
    }

    [Fact]
    public void Folder_below_the_root_keeps_its_name_when_the_root_moves()
    {
        using var one = new TemporaryFolder();
        using var two = new TemporaryFolder();

        FolderPlace.Of(one.Path, "seeds").Scope.ShouldBe(FolderPlace.Of(two.Path, two.Of("seeds/")).Scope);
        FolderPlace.Of(one.Path, two.Path).Scope.ShouldBe("folder:" + two.Path);
    }
}
