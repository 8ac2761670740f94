using CsCheck;
using NewsMonitor.Feeds.Links;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Links;

public sealed class EmbeddedLinksTests
{
    private const string Base = "https://harbour.example/news/";

    [Theory]
    [InlineData("<a href=\"x\">", "<a href=\"https://harbour.example/news/x\">")]
    [InlineData("<a href='x'>", "<a href='https://harbour.example/news/x'>")]
    [InlineData("<a href=x>", "<a href=https://harbour.example/news/x>")]
    [InlineData("<a HREF=\"/x\">", "<a HREF=\"https://harbour.example/x\">")]
    [InlineData("<a\nhref = \"../x\">", "<a\nhref = \"https://harbour.example/x\">")]
    [InlineData("<img src=\"a.png\" alt=\"\">", "<img src=\"https://harbour.example/news/a.png\" alt=\"\">")]
    [InlineData("<img/src=\"a.png\"/>", "<img/src=\"https://harbour.example/news/a.png\"/>")]
    [InlineData("<q cite=\"c\">", "<q cite=\"https://harbour.example/news/c\">")]
    [InlineData("<video poster=\"p.jpg\">", "<video poster=\"https://harbour.example/news/p.jpg\">")]
    [InlineData("<form action=\"go\">", "<form action=\"https://harbour.example/news/go\">")]
    [InlineData("<a href=\"?a=1&amp;b=2\">", "<a href=\"https://harbour.example/news/?a=1&amp;b=2\">")]
    public void Links_of_every_kind_are_resolved(string html, string resolved) => EmbeddedLinks.Resolve(html, Base).ShouldBe(resolved);

    [Theory]
    [InlineData("<a href=\"https://other.example/\">")]
    [InlineData("<a href=\"#part\">")]
    [InlineData("<a href=\"\">")]
    [InlineData("<a href=\"mailto:ada@a.example\">")]
    [InlineData("<a data-href=\"x\">")]
    [InlineData("<a title=\"x\">")]
    [InlineData("plain text with href=\"x\" and no tag")]
    [InlineData("<a href>")]
    [InlineData("<a href=")]
    [InlineData("<a href=\"x")]
    public void Everything_else_stays_as_it_is(string html) => EmbeddedLinks.Resolve(html, Base).ShouldBe(html);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("news/")]
    public void Without_a_base_nothing_is_touched(string? @base)
    {
        const string html = "<a href=\"x\">x</a>";
        EmbeddedLinks.Resolve(html, @base).ShouldBeSameAs(html);
    }

    [Fact]
    public void A_script_is_left_to_whoever_cleans_the_html() =>
        EmbeddedLinks.Resolve("<a href=\"javascript:alert(1)\">x</a>", Base).ShouldBe("<a href=\"javascript:alert(1)\">x</a>");

    [Fact]
    public void A_quote_in_a_link_cannot_end_its_attribute() =>
        EmbeddedLinks.Resolve("<a href='x\"y'>", Base).ShouldBe("<a href='https://harbour.example/news/x%22y'>");

    [Fact]
    public void Many_links_are_resolved_each_by_itself()
    {
        var html = string.Concat(Enumerable.Range(0, 50).Select(i => $"<a href=\"p{i}\">{i}</a>"));
        var resolved = EmbeddedLinks.Resolve(html, Base);
        for (var i = 0; i < 50; i++) resolved.ShouldContain($"href=\"https://harbour.example/news/p{i}\">{i}<");
    }

    [Fact]
    public void Resolving_twice_changes_nothing_more() =>
        Samples.OneOf("x", "/y", "../z", "?a=1", "https://o.example/", "#f", "q 1").Array[1, 6].Sample(links =>
        {
            var once = EmbeddedLinks.Resolve(string.Concat(links.Select(link => $"<a href=\"{link}\">t</a>")), Base);
            return EmbeddedLinks.Resolve(once, "https://second.example/") == once;
        });

    [Fact]
    public void The_text_between_the_tags_is_never_touched() =>
        Gen.String[Gen.Char["abc .,&#;"], 0, 30].Sample(text => EmbeddedLinks.Resolve($"<p>{text}</p><a href=\"x\">{text}</a>", Base) == $"<p>{text}</p><a href=\"{Base}x\">{text}</a>");

    [Fact]
    public void Any_html_is_resolved_without_fault() =>
        Gen.String[Gen.Char["<>\"'= hrefsc/#&;"], 0, 60].Sample(html => EmbeddedLinks.Resolve(html, Base) is not null, iter: 2_000);
}
