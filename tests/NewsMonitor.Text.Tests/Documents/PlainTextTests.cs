using System.Text;
using CsCheck;
using NewsMonitor.Text.Documents;
using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests.Documents;

public sealed class PlainTextTests
{
    private static readonly Gen<string> Hostile = Gen.String[Gen.Char["ab e\u0301\u200B\u202E\uFEFF\uD83D\uDE00\uDC00\r\n\t\u2028\u0000\u00A0\uFFFF\uFDD0."], 0, 40];

    [Theory]
    [InlineData("a  b\t c", "a b c")]
    [InlineData("  a b  ", "a b")]
    [InlineData("a\r\nb", "a b")]
    [InlineData("a\u00A0b", "a b")]
    [InlineData("a\u2029b", "a b")]
    [InlineData("ferry\u00ADboat", "ferryboat")]
    [InlineData("a\u0000b\u0007c", "abc")]
    public void A_line_has_single_spaces_and_no_breaks(string given, string expected) => PlainText.Line(given).ShouldBe(expected);

    [Theory]
    [InlineData("a\n\n\nb", "a\nb")]
    [InlineData("a \r\n \r\n b", "a\nb")]
    [InlineData("a\u2028b\u0085c\fd\ve", "a\nb\nc\nd\ne")]
    [InlineData("\n\na\n\n", "a")]
    [InlineData("   \n \t", "")]
    public void Paragraphs_keep_one_break_between_lines(string given, string expected) => PlainText.Paragraphs(given).ShouldBe(expected);

    [Theory]
    [InlineData("a\u202Ebc")]
    [InlineData("a\u200Eb\u200Fc")]
    [InlineData("a\u2066b\u2069c")]
    [InlineData("a\u061Cb\u200Bc")]
    [InlineData("\uFEFFabc")]
    public void Invisible_and_direction_characters_are_taken_out(string given) => PlainText.Line(given).ShouldBe("abc");

    [Fact]
    public void Half_pairs_and_non_characters_are_taken_out()
    {
        foreach (var given in new[] { "a\uD83Db", "a\uDE00b", "ab\uD83D", "\uDE00ab", "a\uFDD0b", "a\uFFFFb", "\uDE00a\uD83D\uD83Db" })
        {
            PlainText.Line(given).ShouldBe("ab");
        }
    }

    [Fact]
    public void A_non_character_of_a_higher_plane_is_taken_out() => PlainText.Line($"a{char.ConvertFromUtf32(0x1FFFE)}b").ShouldBe("ab");

    [Fact]
    public void A_character_outside_the_basic_plane_stays() => PlainText.Line("sun \U0001F31E over 𠮷").ShouldBe("sun \U0001F31E over 𠮷");

    [Fact]
    public void A_letter_and_its_mark_become_one_letter() => PlainText.Line("Cafe\u0301 Mu\u0308nster").ShouldBe("Café Münster");

    [Fact]
    public void The_joiner_of_persian_words_and_emoji_stays() => PlainText.Line("می‌رود").ShouldContain("\u200C");

    [Fact]
    public void Clean_text_stays_as_it_is() =>
        Hostile.Sample(text =>
        {
            var once = PlainText.Paragraphs(text);
            PlainText.Paragraphs(once).ShouldBe(once);
        });

    [Fact]
    public void Whatever_comes_in_what_comes_out_is_normal_text() =>
        Hostile.Sample(text =>
        {
            var clean = PlainText.Paragraphs(text);
            clean.IsNormalized(NormalizationForm.FormC).ShouldBeTrue();
            clean.ShouldNotContain("\n\n");
            clean.Where(c => char.IsControl(c) && c != '\n').ShouldBeEmpty();
        });

    [Fact]
    public void A_line_never_holds_a_break() => Hostile.Sample(text => PlainText.Line(text).ShouldNotContain("\n"));

    [Fact]
    public void A_line_is_the_paragraphs_joined_by_spaces() =>
        Hostile.Sample(text => PlainText.Line(PlainText.Paragraphs(text)).ShouldBe(PlainText.Line(text)));
}
