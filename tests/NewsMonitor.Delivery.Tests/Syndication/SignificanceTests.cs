using NewsMonitor.Delivery.Syndication;
using NewsMonitor.Model;
using Shouldly;
using Xunit;

namespace NewsMonitor.Delivery.Tests.Syndication;

public sealed class SignificanceTests
{
    [Theory]
    [InlineData(StoryChangeKind.Created, true)]
    [InlineData(StoryChangeKind.ArticlesAdded, true)]
    [InlineData(StoryChangeKind.HeadlineChanged, true)]
    [InlineData(StoryChangeKind.NumberChanged, true)]
    [InlineData(StoryChangeKind.MergedInto, true)]
    [InlineData(StoryChangeKind.PhaseChanged, false)]
    [InlineData(StoryChangeKind.ArticleUpdated, false)]
    [InlineData(StoryChangeKind.Noted, false)]
    [InlineData(StoryChangeKind.KeptApart, false)]
    public void Only_what_tells_something_new_is_significant(string kind, bool significant) => Significance.Has(Update(kind)).ShouldBe(significant);

    [Fact]
    public void One_significant_change_is_enough() => Significance.Has(Update(StoryChangeKind.PhaseChanged, StoryChangeKind.StatementAdded)).ShouldBeTrue();

    private static StoryUpdate Update(params string[] kinds) => new()
    {
        Workspace = WorkspaceKey.Main,
        StoryId = new StoryId("main.en.1"),
        Version = 2,
        At = DateTimeOffset.UnixEpoch,
        Changes = [.. kinds.Select(kind => new StoryChange(kind))],
        Headline = "Bridge",
        ArticleCount = 1,
    };
}
