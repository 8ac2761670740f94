using NewsMonitor.Text.Numbers;
using NewsMonitor.Text.Words;
using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests.Numbers;

public sealed class NumberFinderTests
{
    private readonly NumberFinder finder = new(new FunctionWords());

    [Theory]
    [InlineData("en", "At least 9 people were killed.", "9", "killed")]
    [InlineData("en", "Twelve people died in the crash.", "12", "killed")]
    [InlineData("en", "The death toll of the train crash near Ostrel has risen to 12.", "12", "killed")]
    [InlineData("en", "Some 45 people were injured.", "45", "injured")]
    [InlineData("en", "A quake of magnitude 6.8 shook the town.", "6.8", "magnitude")]
    [InlineData("en", "Forty thousand people cross it.", "40000", "people")]
    [InlineData("en", "It costs 2.1 billion euros.", "2.1 billion", "euros")]
    [InlineData("en", "Shares rose 14 percent.", "14", "percent")]
    [InlineData("de", "Bei dem Unfall wurden drei Menschen verletzt.", "3", "injured")]
    [InlineData("es", "Los embalses están al 21 por ciento.", "21", "percent")]
    public void A_number_has_what_it_counts(string language, string text, string value, string about) =>
        finder.Find(text, new(0, text.Length), language).ShouldContain(c => c.Value == value && c.About == about);

    [Theory]
    [InlineData("It was built in 1994 by Ida Storm.")]
    [InlineData("He came on Nov. 22 to Florida.")]
    [InlineData("They met on 22 November.")]
    public void Years_and_dates_count_nothing(string text) => finder.Find(text, new(0, text.Length), "en").ShouldBeEmpty();
}
