using CsCheck;
using NewsMonitor.Feeds.Links;
using NewsMonitor.Feeds.Markup;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Links;

public sealed class LinkTests
{
    private const string Base = "https://a.example/x/y";

    [Theory]
    [InlineData("z", "https://a.example/x/z")]
    [InlineData("/z", "https://a.example/z")]
    [InlineData("//b.example/z", "https://b.example/z")]
    [InlineData("?q", "https://a.example/x/y?q")]
    [InlineData(" https://b.example ", "https://b.example")]
    [InlineData("tag:a,b", "tag:a,b")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData(" java\tscript:alert(1)", null)]
    [InlineData("VBScript:x", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Links_are_resolved_and_scripts_refused(string? link, string? expected) => Link.Resolve(link, Base).ShouldBe(expected);

    [Theory]
    [InlineData("<a href=\"z\">z</a>", "<a href=\"https://a.example/x/z\">z</a>")]
    [InlineData("<img alt='href=no' src='/p?a=1&amp;b=2'>", "<img alt='href=no' src='https://a.example/p?a=1&amp;b=2'>")]
    [InlineData("<a href=z>z</a>", "<a href=https://a.example/x/z>z</a>")]
    [InlineData("<a href='#here'>z</a>", "<a href='#here'>z</a>")]
    [InlineData("<a href='https://b.example/'>z</a>", "<a href='https://b.example/'>z</a>")]
    [InlineData("no tags, href=\"z\"", "no tags, href=\"z\"")]
    public void Links_inside_html_are_resolved_in_place(string html, string expected) => EmbeddedLinks.Resolve(html, Base).ShouldBe(expected);

    [Fact]
    public void Any_html_and_any_link_resolve_to_something() =>
        Gen.Select(Gen.String[Gen.Char["<>'\"= ahrefsrc/#?&:\0"], 0, 80], Gen.String).Sample((html, link) => EmbeddedLinks.Resolve(html, Base) is not null && (Link.Resolve(link, Base) is null || true));

    [Theory]
    [InlineData("a <b>b</b> &amp; c", "a b & c")]
    [InlineData("1 < 2 > 0", "1 < 2 > 0")]
    [InlineData("<img alt=\"x > y\">ship", "ship")]
    [InlineData("a<br>b", "a b")]
    [InlineData("a<!-- b -->c", "ac")]
    [InlineData("<b", "<b")]
    [InlineData("  a \n b ", "a b")]
    [InlineData("<p></p>", null)]
    [InlineData("a\u202Eb\uFEFF", "ab")]
    public void Html_becomes_one_plain_line(string html, string? expected) => PlainText.OfHtml(html).ShouldBe(expected);
}
