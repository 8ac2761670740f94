using CsCheck;
using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests.Analysis;

public sealed class DiacriticsTests
{
    [Theory]
    [InlineData("tóquio", "toquio")]
    [InlineData("çeşme", "cesme")]
    [InlineData("łódź", "lodz")]
    [InlineData("straße", "strasse")]
    [InlineData("øresund", "oresund")]
    [InlineData("đakovo", "dakovo")]
    [InlineData("œuvre", "oeuvre")]
    [InlineData("færge", "faerge")]
    [InlineData("ışık", "isik")]
    [InlineData("việt", "viet")]
    [InlineData("έλληνας", "ελληνας")]
    public void Letters_lose_their_marks(string word, string plain) => Diacritics.Strip(word).ShouldBe(plain);

    [Theory]
    [InlineData("harbour")]
    [InlineData("1,200")]
    [InlineData("")]
    [InlineData("旧桥")]
    [InlineData("мост")]
    public void What_has_no_marks_stays(string word) => Diacritics.Strip(word).ShouldBe(word);

    [Fact]
    public void Korean_syllables_stay_whole() => Diacritics.Strip("다리").ShouldBe("다리");

    [Fact]
    public void Half_a_surrogate_pair_does_no_harm() => Should.NotThrow(() => Diacritics.Strip("é\uD83Dx\uDE00"));

    [Fact]
    public void Stripping_twice_strips_no_more() =>
        Gen.String[Gen.Char["abéßøŁłđœæı\u0301旧\uD83D"], 0, 20].Sample(text =>
        {
            var once = Diacritics.Strip(text);
            Diacritics.Strip(once).ShouldBe(once);
        });
}
