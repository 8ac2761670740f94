using NewsMonitor.Delivery.Matching;
using NewsMonitor.Model;
using Shouldly;
using Xunit;

namespace NewsMonitor.Delivery.Tests.Matching;

public sealed class UpdateFilterTests
{
    [Fact]
    public void Workspace_is_followed_through_its_lives()
    {
        var filter = UpdateFilter.All(WorkspaceKey.Of("demo", 1));

        filter.Wants(Update("demo.2.en.1")).ShouldBeTrue();
        filter.Wants(Update("main.en.1")).ShouldBeFalse();
    }

    [Fact]
    public void Story_is_followed_into_the_one_it_goes_on_in()
    {
        var filter = UpdateFilter.Of(WorkspaceKey.Main, [new StoryId("main.en.2")]);

        filter.Wants(Update("main.en.1")).ShouldBeFalse();
        filter.Wants(Update("main.en.2", new StoryChange(StoryChangeKind.MergedInto, StoryId: new StoryId("main.en.1")))).ShouldBeTrue();
        filter.Wants(Update("main.en.1")).ShouldBeTrue();
    }

    private static StoryUpdate Update(string story, params StoryChange[] changes) => new()
    {
        Workspace = new StoryId(story).Partition.Workspace,
        StoryId = new StoryId(story),
        Version = 1,
        At = DateTimeOffset.UnixEpoch,
        Changes = changes,
        Headline = "",
        ArticleCount = 1,
    };
}
