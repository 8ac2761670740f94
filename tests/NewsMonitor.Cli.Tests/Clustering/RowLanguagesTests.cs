using NewsMonitor.Text.Languages;
using Shouldly;
using Xunit;

namespace NewsMonitor.Cli.Tests;

public sealed class RowLanguagesTests
{
    private const string English = "The government will announce the results of the election after the police have closed the stations";

    [Theory]
    [InlineData(null, "fra", "fr")]
    [InlineData(null, "pt-BR", "pt")]
    [InlineData(null, null, "en")]
    [InlineData(null, "nonsense", "en")]
    [InlineData("auto", "fra", "en")]
    [InlineData("auto", null, "en")]
    [InlineData("por", "fra", "pt")]
    public void A_choice_goes_before_the_rows_own_and_that_before_a_guess(string? choice, string? lang, string expected) =>
        new RowLanguages(choice).Of(new InputRow { Title = English, Lang = lang }).ShouldBe(expected);

    [Theory]
    [InlineData(English, "fr")]
    [InlineData("Qzx", null)]
    [InlineData("Qzx", "sl")]
    [InlineData("Vlada je sprejela nove ukrepe", "hrv")]
    public void Auto_is_what_intake_does(string title, string? lang) =>
        new RowLanguages(RowLanguages.Auto).Of(new InputRow { Title = title, Lang = lang }).ShouldBe(new LanguageResolver().Resolve(title, "", lang));
}
