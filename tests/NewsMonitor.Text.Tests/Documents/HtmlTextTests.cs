using NewsMonitor.Text.Documents;
using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests.Documents;

public sealed class HtmlTextTests
{
    private readonly HtmlText html = new();

    [Fact]
    public void A_paragraph_becomes_a_line() => html.Paragraphs("<p>One <b>bold</b> word.</p><p>Two.</p>").ShouldBe("One bold word.\nTwo.");

    [Fact]
    public void Line_breaks_and_list_items_end_a_line() => html.Paragraphs("a<br>b<ul><li>c</li><li>d</li></ul>e").ShouldBe("a\nb\nc\nd\ne");

    [Fact]
    public void Text_after_a_nested_block_begins_a_line() => html.Paragraphs("<div><div><p>a</p></div>b</div>c").ShouldBe("a\nb\nc");

    [Fact]
    public void Scripts_and_styles_are_silent() => html.Paragraphs("<style>p{}</style><p>a<script>alert(1)</script></p><noscript>x</noscript>").ShouldBe("a");

    [Fact]
    public void Entities_are_decoded_and_white_space_collapsed() => html.Paragraphs("<p>Fish&nbsp;&amp;\n  chips &#8212; &eacute;</p>").ShouldBe("Fish & chips — é");

    [Fact]
    public void Deep_nesting_is_read_without_harm()
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 20_000)) + "end";
        html.Paragraphs(deep).ShouldBe("end");
    }

    [Theory]
    [InlineData("<p>text", true)]
    [InlineData(" \n<!DOCTYPE html><html>", true)]
    [InlineData("plain text", false)]
    [InlineData("< 5 per cent of all", false)]
    [InlineData("<3 harbour", false)]
    public void A_body_that_begins_with_a_tag_is_html(string body, bool expected) => HtmlText.LooksLikeHtml(body).ShouldBe(expected);

    [Theory]
    [InlineData("<b>Bridge</b> &amp; tide", "Bridge & tide")]
    [InlineData("Profits < losses", "Profits < losses")]
    [InlineData("AT&T &quot;wins&quot;", "AT&T \"wins\"")]
    [InlineData("  a\u202Eb\tc\u200B \n d", "ab c d")]
    [InlineData("Cafe\u0301", "Café")]
    public void A_title_is_one_line_of_plain_text(string title, string expected) => html.Title(title).ShouldBe(expected);
}
