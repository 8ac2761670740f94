using NewsMonitor.Grains.Feeds;
using Shouldly;
using Xunit;

namespace NewsMonitor.Grains.Tests.Feeds;

public sealed class PollingOptionsTests
{
    [Fact]
    public void Defaults_are_without_fault()
    {
        new PollingOptionsValidator().Validate(null, new PollingOptions()).Succeeded.ShouldBeTrue();
        new WebSubOptionsValidator().Validate(null, new WebSubOptions()).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void Every_fault_is_told_at_once()
    {
        var polling = new PollingOptions { LookEvery = TimeSpan.Zero, LongestVisit = TimeSpan.Zero, SitemapAge = TimeSpan.Zero, MaxConcurrentVisits = 0, MaxPagesPerVisit = 0, PageTries = 0, MaxSitemaps = 0 };
        new PollingOptionsValidator().Validate(null, polling).Failures!.Count().ShouldBe(7);

        new WebSubOptionsValidator().Validate(null, new WebSubOptions { PublicUrl = "news.example", Lease = TimeSpan.Zero, AskAgain = TimeSpan.Zero }).Failures!.Count().ShouldBe(3);
    }

    [Theory]
    [InlineData("http://a.example/", "", null, true)]
    [InlineData("", "seeds", null, false)]
    [InlineData("http://a.example/", "seeds", null, false)]
    [InlineData("http://a.example/", "seeds", "web", true)]
    public void Feed_with_an_address_and_no_folder_is_one_of_the_web(string url, string path, string? kind, bool web) =>
        new FeedOptions { Url = url, Path = path, Kind = kind }.IsWeb.ShouldBe(web);
}
