using CsCheck;
using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests.Analysis.Stemming;

public sealed class StemmerTests
{
    public static TheoryData<string> Languages =>
    [
        "en", "de", "fr", "es", "pt", "it", "ru", "nl", "sv", "no", "da", "fi", "hu", "ro", "tr", "ca", "eu", "hy", "ga", "ar", "bg", "cs", "el", "gl", "hi", "lv", "id", "pl", "uk", "zh", "und",
    ];

    [Theory]
    [InlineData("en", "bridges", "bridge")]
    [InlineData("en", "closing", "closed")]
    [InlineData("de", "brücken", "brücke")]
    [InlineData("fr", "fermées", "fermée")]
    [InlineData("es", "puentes", "puente")]
    [InlineData("pt", "fechadas", "fechada")]
    [InlineData("it", "chiuse", "chiusa")]
    [InlineData("ru", "мосты", "мост")]
    [InlineData("sv", "flickor", "flickorna")]
    [InlineData("da", "skibene", "skibet")]
    [InlineData("pl", "zamknięty", "zamknięte")]
    [InlineData("uk", "закритий", "закрита")]
    public void Forms_of_a_word_share_a_stem(string language, string one, string other) => Stem(language, one).ShouldBe(Stem(language, other));

    [Theory]
    [InlineData("en", "bridge", "harbour")]
    [InlineData("de", "brücke", "hafen")]
    [InlineData("ru", "мост", "порт")]
    [InlineData("ar", "جسر", "ميناء")]
    public void Different_words_keep_different_stems(string language, string one, string other) => Stem(language, one).ShouldNotBe(Stem(language, other));

    [Theory]
    [InlineData("zh")]
    [InlineData("vi")]
    [InlineData("und")]
    [InlineData("no-such-language")]
    [InlineData("")]
    public void A_language_without_a_stemmer_is_read_word_by_word(string language) => Stem(language, "harbours").ShouldBe("harbours");

    [Fact]
    public void Where_first_letters_stand_for_a_word_short_words_stay_whole()
    {
        Stem("pl", "most").ShouldBe("most");
        Stem("pl", "mostowy").ShouldBe("mostow");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Any_word_is_stemmed_without_harm_and_alike_each_time(string language)
    {
        var (one, other) = (Stemmers.For(language), Stemmers.For(language));
        Gen.String[Gen.Char["abcdeisngáéüßъамостыهالي旧"], 1, 14].Sample(
            word =>
            {
                var stem = one.Stem(word);
                stem.ShouldBe(other.Stem(word));
                stem.Length.ShouldBeLessThanOrEqualTo(word.Length + 3);
            },
            iter: 60,
            threads: 1);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_very_long_word_is_stemmed_too(string language) => Should.NotThrow(() => Stem(language, new string('a', 5000)));

    private static string Stem(string language, string word) => Stemmers.For(language).Stem(word);
}
