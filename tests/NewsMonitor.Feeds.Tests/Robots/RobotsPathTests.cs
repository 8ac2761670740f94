using CsCheck;
using NewsMonitor.Feeds.Robots;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Robots;

public sealed class RobotsPathTests
{
    [Theory]
    [InlineData("/", "/anything", true)]
    [InlineData("/fish", "/fish", true)]
    [InlineData("/fish", "/fish.html", true)]
    [InlineData("/fish", "/fish/salmon", true)]
    [InlineData("/fish", "/Fish", false)]
    [InlineData("/fish", "/catfish", false)]
    [InlineData("/fish/", "/fish", false)]
    [InlineData("/fish/", "/fish/", true)]
    [InlineData("/fish*", "/fishheads", true)]
    [InlineData("/*.php", "/a/b.php?x", true)]
    [InlineData("/*.php", "/", false)]
    [InlineData("/*.php$", "/a.php", true)]
    [InlineData("/*.php$", "/a.php?x", false)]
    [InlineData("/*.php$", "/a.php/", false)]
    [InlineData("/fish*.php", "/fishheads/cat.php?x", true)]
    [InlineData("/fish*.php", "/Fish.php", false)]
    [InlineData("*", "/x", true)]
    [InlineData("/$", "/", true)]
    [InlineData("/$", "/x", false)]
    [InlineData("/a**b", "/axxb", true)]
    [InlineData("/a$b", "/a$b", true)]
    [InlineData("", "/x", true)]
    [InlineData("$", "/x", false)]
    public void Patterns_match_as_the_standard_says(string pattern, string path, bool matches) => RobotsPath.Matches(pattern, path).ShouldBe(matches);

    [Theory]
    [InlineData("/a%62c", "/abc")]
    [InlineData("/a%2fb", "/a%2Fb")]
    [InlineData("/ü", "/%C3%BC")]
    [InlineData("/%c3%bc", "/%C3%BC")]
    [InlineData("/港", "/%E6%B8%AF")]
    [InlineData("/😀", "/%F0%9F%98%80")]
    [InlineData("/a b", "/a%20b")]
    [InlineData("/%7Eada", "/~ada")]
    [InlineData("/100%", "/100%")]
    [InlineData("/%zz", "/%zz")]
    [InlineData("/%4", "/%4")]
    [InlineData("/plain", "/plain")]
    public void Equal_paths_become_equal_texts(string path, string normal) => RobotsPath.Normal(path).ShouldBe(normal);

    [Fact]
    public void A_normal_path_stays_as_it_is() =>
        Gen.String[Gen.Char["/abc%20 ü?=&F"], 0, 24].Sample(path =>
        {
            var once = RobotsPath.Normal(path);
            return once.All(char.IsAscii) && (once.Contains('%', StringComparison.Ordinal) || RobotsPath.Normal(once) == once);
        });

    [Fact]
    public void Every_path_begins_with_itself() =>
        Gen.String[Gen.Char["/abcd.?"], 1, 20].Sample(path => RobotsPath.Matches(path, path) && RobotsPath.Matches(path, path + "more") && RobotsPath.Matches(path + "$", path));

    [Fact]
    public void A_star_stands_for_any_text() =>
        Gen.Select(Gen.String[Gen.Char['a', 'f'], 0, 8], Gen.String[Gen.Char['a', 'f'], 0, 8], Gen.String[Gen.Char['a', 'f'], 0, 8])
            .Sample((start, middle, end) => RobotsPath.Matches($"/{start}*{end}$", $"/{start}{middle}{end}"));

    [Fact]
    public void A_match_agrees_with_the_plainest_definition() =>
        Gen.Select(Gen.String[Gen.Char["ab*"], 0, 8], Gen.String[Gen.Char["ab"], 0, 10], Gen.Bool).Sample((pattern, path, anchored) =>
            RobotsPath.Matches(anchored ? pattern + "$" : pattern, path) == Plain(pattern, path, anchored), iter: 3_000);

    [Fact]
    public void Many_stars_do_not_take_for_ever()
    {
        var pattern = string.Concat(Enumerable.Repeat("*a", 200)) + "b$";
        RobotsPath.Matches(pattern, new string('a', 5_000)).ShouldBeFalse();
    }

    private static bool Plain(ReadOnlySpan<char> pattern, ReadOnlySpan<char> path, bool anchored)
    {
        if (pattern.IsEmpty) return !anchored || path.IsEmpty;
        if (pattern[0] == '*') return Plain(pattern[1..], path, anchored) || (!path.IsEmpty && Plain(pattern, path[1..], anchored));
        return !path.IsEmpty && path[0] == pattern[0] && Plain(pattern[1..], path[1..], anchored);
    }
}
