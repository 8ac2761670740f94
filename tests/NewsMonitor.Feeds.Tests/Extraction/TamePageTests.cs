using AngleSharp.Html.Parser;
using NewsMonitor.Feeds.Extraction;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Extraction;

public sealed class TamePageTests
{
    private static readonly ExtractionOptions Options = new() { MaxDepth = 20, MaxTags = 100, MaxCharacters = 1_000 };

    [Theory]
    [InlineData("<html><body><p>x</p><br><img><p>y</body></html>")]
    [InlineData("no tags at all, 1 < 2")]
    [InlineData("")]
    public void An_ordinary_page_passes_unchanged(string html) => TamePage.Of(html, Options).ShouldBe(html);

    [Fact]
    public void Tags_beyond_the_depth_are_left_out_and_their_text_stays()
    {
        var tame = TamePage.Of(string.Concat(Enumerable.Repeat("<b>", 30)) + "x" + string.Concat(Enumerable.Repeat("</b>", 30)), Options);
        tame.ShouldBe(string.Concat(Enumerable.Repeat("<b>", 20)) + "x" + string.Concat(Enumerable.Repeat("</b>", 20)));
    }

    [Fact]
    public void What_comes_after_too_many_tags_is_not_looked_at() => TamePage.Of(string.Concat(Enumerable.Repeat("<i></i>", 100)), Options).ShouldBe(string.Concat(Enumerable.Repeat("<i></i>", 50)));

    [Fact]
    public void What_comes_after_too_many_characters_is_not_looked_at() => TamePage.Of(new string('x', 2_000), Options).Length.ShouldBe(1_000);

    [Fact]
    public void Zero_characters_are_left_out() => TamePage.Of("a\0b", Options).ShouldBe("ab");

    [Theory]
    [InlineData("<p>a  b\n c</p><p>d</p>", "a b c|d")]
    [InlineData("a<br>b", "a|b")]
    [InlineData("<div>a<div>b</div>c</div>", "a|b|c")]
    [InlineData("<ul><li>a</li><li>b</li></ul>", "a|b")]
    [InlineData("<p>a <b>b</b> <a href=x>c</a></p>", "a b c")]
    [InlineData("<p>a<script>b</script><style>c</style><noscript>d</noscript></p>", "a")]
    [InlineData("<table><tr><td>a</td><td>b</td></tr></table>", "a|b")]
    [InlineData("<p> </p>", "")]
    public void Blocks_stand_on_lines_of_their_own(string html, string lines) =>
        string.Join('|', TextBlocks.Of(new HtmlParser().ParseDocument(html).Body!).Select(block => block.Text)).ShouldBe(lines);

    [Theory]
    [InlineData("<p><a href=x>all of it</a></p>", 1.0)]
    [InlineData("<p>12345<a href=x>67890</a></p>", 0.5)]
    [InlineData("<p>none</p>", 0.0)]
    public void A_line_knows_how_much_of_it_is_links(string html, double share) =>
        TextBlocks.Of(new HtmlParser().ParseDocument(html).Body!).Single().LinkShare.ShouldBe(share, 0.01);
}
