using CsCheck;
using NewsMonitor.Feeds.Robots;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Robots;

public sealed class RobotsFileTests
{
    [Theory]
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /a", "/abc", false)]
    [InlineData("User-agent: *\nDisallow: /a/", "/abc", true)]
    [InlineData("User-agent: *\nDisallow: /a", "/A", true)]
    [InlineData("user-AGENT : *\ndisALLOW : /a", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /a # all of it", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /*.xml$", "/feed.xml", false)]
    [InlineData("User-agent: *\nDisallow: /*.xml$", "/feed.xml?x", true)]
    [InlineData("User-agent: *\nDisallow: /*/private", "/a/b/private/c", false)]
    [InlineData("User-agent: *\nDisallow: /a$b", "/a$b", false)]
    [InlineData("Disallow: /", "/a", true)]
    [InlineData("User-agent: *\rDisallow: /\r", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    public void Rules_match_from_the_beginning_of_the_path(string file, string path, bool allowed) => Allows(file, path).ShouldBe(allowed);

    [Theory]
    [InlineData("Allow: /a/b\nDisallow: /a", "/a/b/c", true)]
    [InlineData("Disallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("Disallow: /a/b\nAllow: /a", "/a/b/c", false)]
    [InlineData("Disallow: /a\nAllow: /a", "/a", true)]
    [InlineData("Allow: /a\nDisallow: /a", "/a", true)]
    public void The_longest_rule_wins_and_a_tie_allows(string rules, string path, bool allowed) => Allows("User-agent: *\n" + rules, path).ShouldBe(allowed);

    [Fact]
    public void Our_own_group_hides_the_one_for_everyone() =>
        Allows("User-agent: *\nDisallow: /\n\nUser-agent: newsmonitor\nDisallow: /private", "/a").ShouldBeTrue();

    [Fact]
    public void All_groups_of_ours_count_together()
    {
        const string File = "User-agent: NewsMonitor\nDisallow: /a\n\nUser-agent: other\nDisallow: /\n\nUser-agent: NEWSMONITOR/2.0\nDisallow: /b";
        Allows(File, "/a").ShouldBeFalse();
        Allows(File, "/b").ShouldBeFalse();
        Allows(File, "/c").ShouldBeTrue();
    }

    [Fact]
    public void Names_in_a_row_share_the_rules_and_other_lines_do_not_part_them()
    {
        const string File = "User-agent: other\nCrawl-delay: 5\nUser-agent: NewsMonitor\nSitemap: https://a.example/s.xml\nDisallow: /a";
        Allows(File, "/a").ShouldBeFalse();
    }

    [Fact]
    public void A_group_of_ours_without_rules_allows_all() => Allows("User-agent: NewsMonitor\n\nUser-agent: *\nAllow: /x\nDisallow: /", "/x").ShouldBeTrue();

    [Fact]
    public void A_longer_name_is_not_ours() => Allows("User-agent: NewsMonitorPro\nDisallow: /", "/a").ShouldBeTrue();

    [Theory]
    [InlineData("/a%3cd.html", "/a%3Cd.html")]
    [InlineData("/%E3%83%84", "/ツ")]
    [InlineData("/ツ", "/%e3%83%84")]
    [InlineData("/%62%61r", "/bar")]
    public void Encoded_and_plain_characters_are_the_same(string rule, string path) => Allows("User-agent: *\nDisallow: " + rule, path).ShouldBeFalse();

    [Fact]
    public void Encoded_slashes_are_not_slashes() => Allows("User-agent: *\nDisallow: /a/b", "/a%2Fb").ShouldBeTrue();

    [Fact]
    public void Many_stars_come_to_an_end()
    {
        // A matcher that tries every way would outlive the universe.
        var pattern = "/" + string.Concat(Enumerable.Repeat("*a", 500)) + "$";
        Allows("User-agent: *\nDisallow: " + pattern, "/" + new string('a', 5_000) + "b").ShouldBeTrue();
    }

    [Fact]
    public void Any_text_is_a_file() => Gen.Select(Gen.String, Gen.String).Sample((file, path) => RobotsFile.Parse(file, "x").Allows("/" + path) || true);

    [Fact]
    public void Without_wildcards_a_rule_is_a_prefix() =>
        Gen.Select(Gen.String[Gen.Char['a', 'd'], 0, 5], Gen.String[Gen.Char['a', 'd'], 0, 8]).Sample((rule, path) => Allows("User-agent: *\nDisallow: /" + rule, "/" + path) == !("/" + path).StartsWith("/" + rule, StringComparison.Ordinal));

    private static bool Allows(string file, string path) => RobotsFile.Parse(file, "NewsMonitor").Allows(path);
}
