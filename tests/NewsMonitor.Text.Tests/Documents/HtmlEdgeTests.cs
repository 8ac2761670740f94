using CsCheck;
using NewsMonitor.Text.Documents;
using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests.Documents;

public sealed class HtmlEdgeTests
{
    private readonly HtmlText html = new();

    [Theory]
    [InlineData("<p>Tide<iframe src='x'>frame</iframe></p>")]
    [InlineData("<p>Tide</p><svg><text>wave</text></svg>")]
    [InlineData("<head><title>Page</title></head><body>Tide</body>")]
    [InlineData("<p>Tide</p><button>Share</button>")]
    [InlineData("<p>Tide</p><select><option>one</option></select>")]
    [InlineData("<p>Tide</p><textarea>write here</textarea>")]
    [InlineData("<p>Tide<!-- a comment --></p>")]
    [InlineData("<template><p>later</p></template><p>Tide</p>")]
    public void What_a_reader_does_not_read_is_left_out(string given) => html.Paragraphs(given).ShouldBe("Tide");

    [Theory]
    [InlineData("<h1>Tide</h1>turns", "Tide\nturns")]
    [InlineData("<blockquote>Tide</blockquote>turns", "Tide\nturns")]
    [InlineData("<table><tr><td>Tide</td><td>turns</td></tr></table>", "Tide\nturns")]
    [InlineData("<dl><dt>Tide</dt><dd>turns</dd></dl>", "Tide\nturns")]
    [InlineData("Tide<hr>turns", "Tide\nturns")]
    [InlineData("<i>Tide</i> <em>turns</em>", "Tide turns")]
    [InlineData("<a href='x'>Ti</a>de", "Tide")]
    public void Blocks_part_lines_and_inline_marks_do_not(string given, string expected) => html.Paragraphs(given).ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("<p></p>")]
    [InlineData("<")]
    [InlineData("<!DOCTYPE html>")]
    [InlineData("<script>while(true){}</script>")]
    public void A_document_without_text_has_none(string given) => html.Paragraphs(given).Length.ShouldBeLessThanOrEqualTo(1);

    [Fact]
    public void A_tag_that_is_never_closed_loses_nothing() => html.Paragraphs("<p>The tide <b>turns at noon").ShouldBe("The tide turns at noon");

    [Fact]
    public void An_escaped_script_is_text_and_not_a_script() => html.Paragraphs("<p>&lt;script&gt;tide&lt;/script&gt;</p>").ShouldBe("<script>tide</script>");

    [Theory]
    [InlineData("<b>", true)]
    [InlineData("<br/>x", true)]
    [InlineData("</p>x", true)]
    [InlineData("<?xml version='1.0'?>", true)]
    [InlineData("", false)]
    [InlineData("<p text without end", false)]
    public void Only_a_whole_tag_at_the_beginning_makes_html(string body, bool expected) => HtmlText.LooksLikeHtml(body).ShouldBe(expected);

    [Theory]
    [InlineData("Tide &lt; flood", "Tide < flood")]
    [InlineData("R&amp;D <i>cut</i>", "R&D cut")]
    [InlineData("Ships &amp;amp; men", "Ships &amp; men")]
    [InlineData("A <3 for ferries", "A <3 for ferries")]
    [InlineData("plain title", "plain title")]
    public void A_title_keeps_its_signs(string title, string expected) => html.Title(title).ShouldBe(expected);

    [Fact]
    public void Any_markup_is_read_without_harm() =>
        Gen.String[Gen.Char["<>/pbr \"'=&;!-x\uD83D"], 0, 60].Sample(text =>
        {
            var read = html.Paragraphs(text);
            read.ShouldBe(PlainText.Paragraphs(read));
        }, iter: 300);
}
