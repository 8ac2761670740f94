using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests.Analysis;

public sealed class StopWordTests
{
    [Theory]
    [InlineData("en", "the")]
    [InlineData("de", "und")]
    [InlineData("fr", "les")]
    [InlineData("es", "para")]
    [InlineData("pt", "para")]
    [InlineData("it", "della")]
    [InlineData("ru", "что")]
    [InlineData("nl", "het")]
    [InlineData("sv", "och")]
    [InlineData("no", "og")]
    [InlineData("da", "og")]
    [InlineData("fi", "ja")]
    [InlineData("hu", "hogy")]
    [InlineData("tr", "ve")]
    [InlineData("ar", "من")]
    [InlineData("fa", "از")]
    [InlineData("cs", "jsou")]
    [InlineData("ro", "sau")]
    public void Grammar_is_known_in_many_languages(string language, string word) => StopWordLists.For(language).ShouldContain(word);

    [Theory]
    [InlineData("en", "bridge")]
    [InlineData("de", "brücke")]
    [InlineData("fr", "pont")]
    [InlineData("es", "puente")]
    [InlineData("ru", "мост")]
    public void What_carries_a_subject_is_not_grammar(string language, string word) => StopWordLists.For(language).ShouldNotContain(word);

    [Theory]
    [InlineData("und")]
    [InlineData("xx")]
    [InlineData("")]
    [InlineData("../en")]
    public void A_language_without_a_list_has_no_stop_words(string language) => StopWordLists.For(language).ShouldBeEmpty();

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("ru")]
    [InlineData("tr")]
    public void Lists_are_in_lower_case_without_comments(string language)
    {
        foreach (var word in StopWordLists.For(language))
        {
            word.ShouldBe(word.ToLowerInvariant());
            word.ShouldNotContain("|");
            word.ShouldNotContain("#");
        }
    }
}
