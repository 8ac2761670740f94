using CsCheck;
using NewsMonitor.Feeds.Robots;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Robots;

public sealed class RobotsGroupTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /")]
    [InlineData("user-agent: *\ndisallow: /")]
    [InlineData("USER-AGENT:*\nDISALLOW:/")]
    [InlineData("User-agent : *\nDisallow : /")]
    [InlineData("User-agent: *\r\nDisallow: /\r\n")]
    [InlineData("User-agent: *\rDisallow: /")]
    [InlineData("# hello\nUser-agent: * # all\nDisallow: / # everything")]
    [InlineData("User-agent: *\n\nDisallow: /")]
    [InlineData("User-agent: *\nCrawl-delay: 10\nDisallow: /")]
    [InlineData("Sitemap: https://a.example/s.xml\nUser-agent: *\nDisallow: /")]
    [InlineData("User-agent: NewsMonitor\nDisallow: /")]
    [InlineData("User-agent: newsmonitor/2.0\nDisallow: /")]
    [InlineData("User-agent: Other\nUser-agent: NewsMonitor\nDisallow: /")]
    [InlineData("User-agent: NewsMonitor\nDisallow: /a\nUser-agent: Other\nAllow: /\nUser-agent: NewsMonitor\nDisallow: /page")]
    public void A_page_is_forbidden_however_that_is_written(string text) => Allows(text, "/page").ShouldBeFalse();

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("Disallow: /")]
    [InlineData("User-agent: *\nDisallow:")]
    [InlineData("User-agent: *\n# Disallow: /")]
    [InlineData("User-agent: Other\nDisallow: /")]
    [InlineData("User-agent: NewsMonitorPlus\nDisallow: /")]
    [InlineData("User-agent: *\nDisallow: /\nUser-agent: NewsMonitor\nDisallow: /other")]
    [InlineData("User-agent: *\nDisallow: /\nAllow: /page")]
    [InlineData("User-agent: *\nAllow: /page\nDisallow: /")]
    [InlineData("User-agent: *\nDisallow: /page\nAllow: /page")]
    [InlineData("User-agent: *\nDisallow /")]
    [InlineData("<html><body>Not found</body></html>")]
    [InlineData(":::\n:\n:x")]
    [InlineData("User-agent: *\nDisallow: /\nUser-agent: NewsMonitor")]
    public void A_page_is_allowed_however_that_is_written(string text) => Allows(text, "/page").ShouldBeTrue();

    [Theory]
    [InlineData("/folder/page", true)]
    [InlineData("/folder/", true)]
    [InlineData("/folder", false)]
    [InlineData("/folder2", false)]
    [InlineData("/elsewhere", true)]
    public void The_longest_rule_decides(string path, bool allowed) =>
        Allows("User-agent: *\nDisallow: /folder\nAllow: /folder/", path).ShouldBe(allowed);

    [Theory]
    [InlineData("/page.htm", false)]
    [InlineData("/page.html", false)]
    [InlineData("/page", true)]
    public void A_rule_of_equal_length_allows(string path, bool allowed) =>
        Allows("User-agent: *\nAllow: /page\nDisallow: /*.htm", path).ShouldBe(allowed);

    [Theory]
    [InlineData("/robots.txt")]
    [InlineData("/ROBOTS.TXT")]
    public void The_file_itself_may_always_be_read(string path)
    {
        Allows("User-agent: *\nDisallow: /", path).ShouldBeTrue();
        RobotsFile.Closed.Allows(path).ShouldBeTrue();
    }

    [Fact]
    public void Open_allows_and_closed_forbids_everything() =>
        Gen.String[Gen.Char["abc/?=%ü "], 0, 20].Sample(path => RobotsFile.Open.Allows("/" + path) && !RobotsFile.Closed.Allows("/" + path));

    [Fact]
    public void Paths_are_compared_as_they_are_meant()
    {
        const string text = "User-agent: *\nDisallow: /größe\nDisallow: /%7Eada";
        Allows(text, "/gr%C3%B6%C3%9Fe").ShouldBeFalse();
        Allows(text, "/größe").ShouldBeFalse();
        Allows(text, "/~ada/page").ShouldBeFalse();
        Allows(text, "/groesse").ShouldBeTrue();
    }

    [Fact]
    public void Queries_are_part_of_the_path()
    {
        const string text = "User-agent: *\nDisallow: /*?session=";
        Allows(text, "/a?session=1").ShouldBeFalse();
        Allows(text, "/a?page=1").ShouldBeTrue();
    }

    [Fact]
    public void Rules_beyond_the_bound_are_left_out()
    {
        var text = "User-agent: *\n" + string.Concat(Enumerable.Range(0, 25_000).Select(i => $"Disallow: /p{i}/\n"));
        Allows(text, "/p1/").ShouldBeFalse();
        Allows(text, "/p24999/").ShouldBeTrue();
    }

    [Fact]
    public void Any_text_is_read_without_fault() =>
        Gen.String[Gen.Char["User-agnt: *\nDisalow/#$%"], 0, 80].Sample(text => RobotsFile.Parse(text, "NewsMonitor").Allows("/robots.txt"));

    private static bool Allows(string text, string path) => RobotsFile.Parse(text, "NewsMonitor").Allows(path);
}
