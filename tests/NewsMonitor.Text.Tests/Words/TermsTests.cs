using CsCheck;
using NewsMonitor.Text.Words;
using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests.Words;

public sealed class TermsTests
{
    private readonly Terms terms = new(new FunctionWords());

    [Theory]
    [InlineData("walking", "walked")]
    [InlineData("countries", "country")]
    [InlineData("prefixes", "prefix")]
    [InlineData("churches", "church")]
    [InlineData("wishes", "wish")]
    [InlineData("planned", "planning")]
    [InlineData("bridges", "bridge")]
    [InlineData("bridge’s", "bridge")]
    [InlineData("HARBOUR", "harbour")]
    public void English_forms_of_a_word_meet(string one, string other)
    {
        terms.One(one, "en").ShouldNotBeNull();
        terms.One(one, "en").ShouldBe(terms.One(other, "en"));
    }

    [Theory]
    [InlineData("class", "clas")]
    [InlineData("crisis", "crisi")]
    [InlineData("virus", "viru")]
    [InlineData("gas", "ga")]
    public void An_s_that_is_no_plural_stays(string word, string never) => terms.One(word, "en").ShouldNotBe(never);

    [Theory]
    [InlineData("de", "und")]
    [InlineData("fr", "les")]
    [InlineData("es", "para")]
    [InlineData("pt", "uma")]
    [InlineData("ru", "что")]
    [InlineData("it", "della")]
    [InlineData("en", "THE")]
    public void Grammar_is_no_term(string language, string word) => terms.One(word, language).ShouldBeNull();

    [Fact]
    public void A_language_without_a_list_leaves_english_grammar_out() => terms.One("the", "xx").ShouldBeNull();

    [Theory]
    [InlineData("de", "Brückensperrung", "brücke")]
    [InlineData("ru", "мостовой", "мостов")]
    [InlineData("de", "Hafen", "hafen")]
    public void Elsewhere_the_first_letters_stand_for_the_word(string language, string word, string term) => terms.One(word, language).ShouldBe(term);

    [Theory]
    [InlineData("x")]
    [InlineData("Q")]
    [InlineData("'s")]
    [InlineData("")]
    public void A_lone_letter_is_no_term(string word) => terms.One(word, "en").ShouldBeNull();

    [Fact]
    public void A_lone_digit_and_a_lone_sign_are() => terms.Of("7 桥", "en").ShouldBe(["7", "桥"]);

    [Fact]
    public void Numbers_lose_their_thousands_and_keep_their_decimals() => terms.Of("1,200,000 and 3.5", "en").ShouldBe(["1200000", "3.5"]);

    [Fact]
    public void Terms_come_in_order_with_repeats() => terms.Of("The ferry and the pier and the ferry", "en").ShouldBe(["ferry", "pier", "ferry"]);

    [Fact]
    public void Only_the_stretch_counts() => terms.Of("ferry pier harbour", new(6, 10), "en").ShouldBe(["pier"]);

    [Fact]
    public void Any_word_has_one_term_or_none_always_the_same() =>
        Gen.Select(Gen.String[Gen.Char["abeinsdg's’ß旧1,"], 0, 12], Gen.Int[0, 3].Select(i => new[] { "en", "de", "ru", "xx" }[i])).Sample((word, language) =>
            terms.One(word, language).ShouldBe(terms.One(word, language)));

    [Fact]
    public void Capitals_never_change_a_term() =>
        Gen.String[Gen.Char.AlphaNumeric, 1, 12].Sample(word => terms.One(word.ToUpperInvariant(), "en").ShouldBe(terms.One(word.ToLowerInvariant(), "en")));
}
