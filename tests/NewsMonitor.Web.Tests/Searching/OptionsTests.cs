using NewsMonitor.Web.Searching;
using NewsMonitor.Web.Syndication;
using Shouldly;
using Xunit;

namespace NewsMonitor.Web.Tests.Searching;

/// <summary>All faults of the settings of searches and feeds are told at once.</summary>
public sealed class OptionsTests
{
    [Fact]
    public void The_usual_settings_are_right()
    {
        new SearchOptionsValidator().Validate(null, new SearchOptions()).Succeeded.ShouldBeTrue();
        new SyndicationOptionsValidator().Validate(null, new SyndicationOptions()).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void Every_fault_of_a_search_is_told()
    {
        var result = new SearchOptionsValidator().Validate(null, new SearchOptions { MostCandidates = 99, MostArticles = 100_001 });

        result.Failures!.Count().ShouldBe(2);
        result.FailureMessage!.ShouldContain("NewsMonitor:Search:MostCandidates is 99");
        result.FailureMessage!.ShouldContain("NewsMonitor:Search:MostArticles is 100001");
    }

    [Theory]
    [InlineData("ftp://hub.example/", "", 50, "Hub is 'ftp://hub.example/'")]
    [InlineData("", "news.example", 50, "PublicUrl is 'news.example'")]
    [InlineData("", "", 0, "Entries is 0")]
    [InlineData("", "", 501, "Entries is 501")]
    public void Every_fault_of_feeds_is_told(string hub, string address, int entries, string fault) =>
        new SyndicationOptionsValidator().Validate(null, new SyndicationOptions { Hub = hub, PublicUrl = address, Entries = entries }).FailureMessage!.ShouldContain(fault);
}
