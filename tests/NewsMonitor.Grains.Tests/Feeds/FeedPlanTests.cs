using NewsMonitor.Contracts;
using NewsMonitor.Grains.Feeds;
using NewsMonitor.Storage;
using Shouldly;
using Xunit;

namespace NewsMonitor.Grains.Tests.Feeds;

public sealed class FeedPlanTests
{
    [Theory]
    [InlineData("example.org", "https://example.org/")]
    [InlineData(" http://Example.org/Feed ", "http://example.org/Feed")]
    [InlineData("https://example.org:8443/a?b=c", "https://example.org:8443/a?b=c")]
    [InlineData("ftp://example.org/", null)]
    [InlineData("http://u:p@example.org/", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("", null)]
    public void Address_is_made_whole_or_refused(string given, string? address) => FeedPlan.Address(given).ShouldBe(address);

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var order = new FeedOrder { Url = "nowhere://", FullText = "often", Every = TimeSpan.FromDays(99), Language = "klingonish", Tags = [""], Title = new string('x', 501) };

        FeedPlan.Faults(order).Count().ShouldBe(6);
    }

    [Fact]
    public void Wish_without_faults_becomes_settings()
    {
        var settings = FeedPlan.Settings(new FeedOrder { Url = "example.org", Title = " ", Outlet = " The Paper ", FullText = "always", Tags = ["a ", "a", "b"], Paused = true });

        (settings.Url, settings.Title, settings.Outlet, settings.FullText, settings.Paused).ShouldBe(("https://example.org/", null, "The Paper", FeedFullText.Always, true));
        settings.Tags.ShouldBe(["a", "b"]);
    }

    [Fact]
    public void Id_depends_on_workspace_and_address() =>
        new[] { FeedPlan.Id("main", "http://a.example/"), FeedPlan.Id("main", "http://b.example/"), FeedPlan.Id("demo", "http://a.example/") }.Distinct().Count().ShouldBe(3);
}
