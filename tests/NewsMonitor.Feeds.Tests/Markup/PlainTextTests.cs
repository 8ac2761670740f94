using CsCheck;
using NewsMonitor.Feeds.Markup;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Markup;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("two  words", "two words")]
    [InlineData(" around ", "around")]
    [InlineData("a\r\n\tb", "a b")]
    [InlineData("a\u00A0b", "a b")]
    [InlineData("<b>bold</b> text", "bold text")]
    [InlineData("one<br>two", "one two")]
    [InlineData("<p>one</p><p>two</p>", "one two")]
    [InlineData("<li>one<li>two", "one two")]
    [InlineData("in<i>side</i>", "inside")]
    [InlineData("a &amp; b", "a & b")]
    [InlineData("a &lt; b", "a < b")]
    [InlineData("&quot;q&quot; &#39;s&#39;", "\"q\" 's'")]
    [InlineData("1 < 2 > 0", "1 < 2 > 0")]
    [InlineData("a<!-- no -->b", "ab")]
    [InlineData("a<!-- open", "a")]
    [InlineData("<a title=\"x > y\">z</a>", "z")]
    [InlineData("<a title='it'>z</a>", "z")]
    [InlineData("AT&T", "AT&T")]
    [InlineData("I <3 ships", "I <3 ships")]
    [InlineData("5 &unknown; 6", "5 &unknown; 6")]
    [InlineData("&#128674; sails", "🚢 sails")]
    public void Html_becomes_one_line_of_text(string html, string text) => PlainText.OfHtml(html).ShouldBe(text);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("<br>")]
    [InlineData("<p></p>")]
    [InlineData("&nbsp;")]
    [InlineData("\u0000\u0007")]
    [InlineData("\u202E\u2066")]
    public void What_has_no_text_is_none(string? html) => PlainText.OfHtml(html).ShouldBeNull();

    [Theory]
    [InlineData("<b>x</b>")]
    [InlineData("a &amp; b")]
    [InlineData("1 < 2")]
    public void Text_that_is_no_html_keeps_its_signs(string text) => PlainText.OfText(text).ShouldBe(text);

    [Theory]
    [InlineData("gnp\u202Eexe", "gnpexe")]
    [InlineData("a\u200Bb", "ab")]
    [InlineData("so\u00ADft", "soft")]
    [InlineData("\uFEFFmark", "mark")]
    [InlineData("\u2067rtl\u2069", "rtl")]
    [InlineData("bell\u0007", "bell")]
    [InlineData("esc\u001b[31m", "esc[31m")]
    [InlineData("नमस्ते", "नमस्ते")]
    [InlineData("👨\u200D👩\u200D👧", "👨\u200D👩\u200D👧")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    public void Signs_that_command_are_left_out_and_signs_that_scripts_need_stay(string text, string shown) => PlainText.OfText(text).ShouldBe(shown);

    [Theory]
    [InlineData("harbour", 7, "harbour")]
    [InlineData("harbour", 4, "harb")]
    [InlineData("a 🚢", 3, "a ")]
    [InlineData("🚢🚢", 2, "🚢")]
    [InlineData("🚢🚢", 3, "🚢")]
    public void A_cut_leaves_no_half_character(string text, int max, string cut) => PlainText.OfText(text, max).ShouldBe(cut);

    [Fact]
    public void Escaped_tags_are_text_and_not_tags() => PlainText.OfHtml("&lt;b&gt;x&lt;/b&gt;").ShouldBe("<b>x</b>");

    [Fact]
    public void A_line_is_never_longer_than_allowed() =>
        Gen.Select(Gen.String[Gen.Char["ab <>&\u00A0é🚢\n"], 0, 60], Gen.Int[1, 30]).Sample((text, max) => (PlainText.OfHtml(text, max)?.Length ?? 0) <= max && (PlainText.OfText(text, max)?.Length ?? 0) <= max);

    [Fact]
    public void A_line_has_no_line_ends_and_no_control_characters() =>
        Gen.String[Gen.Char['\0', '\u2100'], 0, 60].Sample(text => PlainText.OfText(text) is not { } line || !line.Any(c => char.IsControl(c) || c is '\u2028' or '\u202E'));

    [Fact]
    public void A_line_stays_as_it_is_when_it_is_made_again() =>
        Gen.String[Gen.Char["ab \t\u00A0é\u202E\u0007"], 0, 40].Sample(text => PlainText.OfText(text) is not { } line || PlainText.OfText(line) == line);

    [Theory]
    [InlineData("<")]
    [InlineData("<a")]
    [InlineData("<a '")]
    [InlineData("&")]
    [InlineData("<!--")]
    public void A_hundred_thousand_open_signs_take_no_time(string sign) => (PlainText.OfHtml(string.Concat(Enumerable.Repeat(sign, 100_000)))?.Length ?? 0).ShouldBeLessThanOrEqualTo(100_000 * sign.Length);
}
