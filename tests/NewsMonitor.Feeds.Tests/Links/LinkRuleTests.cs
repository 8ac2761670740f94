using CsCheck;
using NewsMonitor.Feeds.Links;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Links;

public sealed class LinkRuleTests
{
    private const string Base = "http://a/b/c/d;p?q";

    [Theory]
    [InlineData("g", "http://a/b/c/g")]
    [InlineData("./g", "http://a/b/c/g")]
    [InlineData("g/", "http://a/b/c/g/")]
    [InlineData("/g", "http://a/g")]
    [InlineData("//g/", "http://g/")]
    [InlineData("?y", "http://a/b/c/d;p?y")]
    [InlineData("g?y", "http://a/b/c/g?y")]
    [InlineData("#s", "http://a/b/c/d;p?q#s")]
    [InlineData("g#s", "http://a/b/c/g#s")]
    [InlineData(";x", "http://a/b/c/;x")]
    [InlineData(".", "http://a/b/c/")]
    [InlineData("..", "http://a/b/")]
    [InlineData("../g", "http://a/b/g")]
    [InlineData("../..", "http://a/")]
    [InlineData("../../g", "http://a/g")]
    [InlineData("../../../g", "http://a/g")]
    [InlineData("g/./h", "http://a/b/c/g/h")]
    [InlineData("g/../h", "http://a/b/c/h")]
    public void The_examples_of_the_standard_resolve_as_it_says(string reference, string resolved) => Link.Resolve(reference, Base).ShouldBe(resolved);

    [Theory]
    [InlineData("https://a.example/x y")]
    [InlineData("HTTPS://A.EXAMPLE/X")]
    [InlineData("https://a.example/ä?b=ç")]
    [InlineData("mailto:ada@a.example")]
    [InlineData("urn:isbn:123")]
    [InlineData("tag:a.example,2026:1")]
    [InlineData("ftp://a.example/file")]
    public void What_is_absolute_stays_as_it_is_written(string link)
    {
        Link.Resolve(link, Base).ShouldBe(link);
        Link.Resolve(link, null).ShouldBe(link);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JavaScript:alert(1)")]
    [InlineData(" javascript:alert(1)")]
    [InlineData("java\tscript:alert(1)")]
    [InlineData("java\nscript:alert(1)")]
    [InlineData("\u0001javascript:alert(1)")]
    [InlineData("vbscript:x")]
    [InlineData("VBScript:x")]
    [InlineData("data:text/html,<b>x</b>")]
    [InlineData("DATA:text/html;base64,AAAA")]
    [InlineData("livescript:x")]
    public void What_would_run_as_a_script_is_no_address(string link)
    {
        Link.Resolve(link, Base).ShouldBeNull();
        Link.Resolve(link, null).ShouldBeNull();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\r\n")]
    public void Nothing_leads_nowhere(string? link) => Link.Resolve(link, Base).ShouldBeNull();

    [Theory]
    [InlineData("g", null)]
    [InlineData("g", "relative/base")]
    [InlineData("/g", "")]
    public void A_relative_link_without_a_base_stays_relative(string link, string? @base) => Link.Resolve(link, @base).ShouldBe(link);

    [Fact]
    public void An_address_of_many_thousand_characters_is_none()
    {
        Link.Resolve("https://a.example/" + new string('x', 8_000), null).ShouldNotBeNull();
        Link.Resolve("https://a.example/" + new string('x', 9_000), null).ShouldBeNull();
    }

    [Theory]
    [InlineData("http://a.example/", true)]
    [InlineData("HTTP://a.example/", true)]
    [InlineData("https://a.example/", true)]
    [InlineData("httpx://a.example/", false)]
    [InlineData("http:/a.example", false)]
    [InlineData("ftp://a.example/", false)]
    [InlineData("//a.example/", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_http_is_the_web(string? link, bool web) => Link.IsWeb(link).ShouldBe(web);

    [Theory]
    [InlineData("http:x", true)]
    [InlineData("a+b-c.d:x", true)]
    [InlineData("1http:x", false)]
    [InlineData(":x", false)]
    [InlineData("path/with:colon", false)]
    [InlineData("nocolon", false)]
    [InlineData("", false)]
    public void A_scheme_begins_with_a_letter(string link, bool absolute) => Link.IsAbsolute(link).ShouldBe(absolute);

    [Fact]
    public void No_text_becomes_a_script() =>
        Gen.String[Gen.Char["javscriptJS:\t\n \u0001datx/"], 0, 24].Sample(text =>
        {
            var link = Link.Resolve(text, "https://a.example/");
            return link is null || !new string([.. link.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c))]).StartsWith("javascript:", StringComparison.OrdinalIgnoreCase);
        }, iter: 2_000);

    [Fact]
    public void What_was_resolved_stays_when_it_is_resolved_again() =>
        Gen.String[Gen.Char["abc/.?#=&é "], 1, 20].Sample(text =>
        {
            var once = Link.Resolve(text, "https://a.example/b/c");
            return once is null || Link.Resolve(once, "https://other.example/") == once;
        });
}
