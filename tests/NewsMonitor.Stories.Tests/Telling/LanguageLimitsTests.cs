using NewsMonitor.Stories.Telling;
using Shouldly;
using Xunit;

namespace NewsMonitor.Stories.Tests.Telling;

public sealed class LanguageLimitsTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("fr")]
    [InlineData("es")]
    [InlineData("pt")]
    [InlineData("ru")]
    [InlineData("und")]
    public void Where_everything_works_nothing_is_said(string language) => LanguageLimits.Of([language]).ShouldBeEmpty();

    [Theory]
    [InlineData("it")]
    [InlineData("nl")]
    [InlineData("pl")]
    public void Where_only_outlets_are_not_found_that_alone_is_said(string language) =>
        LanguageLimits.Of([language]).ShouldBe([$"{language}: cited outlets are not found."]);

    [Theory]
    [InlineData("fi")]
    [InlineData("tr")]
    [InlineData("uk")]
    public void Where_speakers_are_not_found_either_both_are_said(string language) =>
        LanguageLimits.Of([language]).ShouldBe([$"{language}: quotations are found without their speakers.", $"{language}: cited outlets are not found."]);

    [Theory]
    [InlineData("zh")]
    [InlineData("ja")]
    [InlineData("ar")]
    [InlineData("he")]
    [InlineData("hi")]
    [InlineData("ka")]
    public void A_script_without_capitals_has_no_names(string language) => LanguageLimits.Of([language]).ShouldContain($"{language}: names are not found, as the script has no capitals.");

    [Fact]
    public void Several_languages_are_told_in_order_whatever_came_first() =>
        LanguageLimits.Of(["zh", "en", "fi"]).ShouldBe(LanguageLimits.Of(["fi", "zh", "en"]));

    [Fact]
    public void What_is_not_compared_between_languages_is_said() =>
        LanguageLimits.Of(["en", "de"]).ShouldHaveSingleItem().ShouldStartWith("de, en: translations of one utterance are put together only where");

    [Fact]
    public void Without_articles_there_are_no_limits() => LanguageLimits.Of([]).ShouldBeEmpty();
}
