using CsCheck;
using NewsMonitor.Text.Words;
using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests.Words;

public sealed class WordSpansTests
{
    private static readonly Gen<string> Any = Gen.String[Gen.Char["aB1.,'’- \n旧かé\u0301\uD83D\uDE00()"], 0, 50];

    [Theory]
    [InlineData("U.S.A. first", "U.S.A.|first")]
    [InlineData("The end. Then", "The|end|Then")]
    [InlineData("3.5 and 3,5.", "3.5|and|3,5")]
    [InlineData("ships' crews", "ships|crews")]
    [InlineData("'quoted'", "quoted")]
    [InlineData("mother-in-law -", "mother-in-law")]
    [InlineData("a,b", "a|b")]
    [InlineData("अंतिम पुल", "अंतिम|पुल")]
    [InlineData("ab旧c", "ab|旧|c")]
    [InlineData("…!?", "")]
    public void A_word_keeps_what_belongs_inside_it(string text, string expected) => string.Join('|', WordSpans.Of(text).Select(w => w.Of(text))).ShouldBe(expected);

    [Fact]
    public void Only_the_stretch_is_read() => WordSpans.Of("one two three four", new(4, 13)).Select(w => w.Of("one two three four")).ShouldBe(["two", "three"]);

    [Fact]
    public void An_empty_stretch_has_no_words() => WordSpans.Of("one two", new(3, 3)).ShouldBeEmpty();

    [Fact]
    public void Words_stand_in_order_and_apart() =>
        Any.Sample(text =>
        {
            var end = 0;
            foreach (var word in WordSpans.Of(text))
            {
                word.Start.ShouldBeGreaterThanOrEqualTo(end);
                word.Length.ShouldBeGreaterThan(0);
                end = word.End;
            }

            end.ShouldBeLessThanOrEqualTo(text.Length);
        });

    [Fact]
    public void Every_letter_and_digit_stands_in_a_word() =>
        Any.Sample(text =>
        {
            var words = WordSpans.Of(text);
            for (var i = 0; i < text.Length; i++)
            {
                if (char.IsLetterOrDigit(text[i]))
                {
                    words.Exists(w => w.Contains(i)).ShouldBeTrue();
                }
            }
        });

    [Fact]
    public void A_word_begins_with_a_letter_or_a_digit() =>
        Any.Sample(text => WordSpans.Of(text).ShouldAllBe(w => char.IsLetterOrDigit(text[w.Start])));
}
