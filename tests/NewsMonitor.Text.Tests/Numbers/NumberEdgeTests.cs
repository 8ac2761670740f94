using CsCheck;
using NewsMonitor.Text.Numbers;
using NewsMonitor.Text.Words;
using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests.Numbers;

public sealed class NumberEdgeTests
{
    private readonly NumberFinder finder = new(new FunctionWords());

    [Theory]
    [InlineData("en", "The storm left 1,200 people missing.", "1200", "missing")]
    [InlineData("en", "Police arrested 7 men.", "7", "arrested")]
    [InlineData("en", "Wages rose 3.5 percent.", "3.5", "percent")]
    [InlineData("en", "Wages rose 12% this year.", "12", "percent")]
    [InlineData("en", "Two hundred soldiers came.", "200", "soldiers")]
    [InlineData("en", "It took 3 million visitors.", "3 million", "visitors")]
    [InlineData("fr", "Le séisme a fait 21 morts.", "21", "killed")]
    [InlineData("es", "Hay 14 heridos.", "14", "injured")]
    [InlineData("pt", "Há 14 feridos.", "14", "injured")]
    [InlineData("de", "Es gab 12 Tote.", "12", "killed")]
    [InlineData("ru", "В аварии 12 погибших.", "12", "killed")]
    public void What_is_counted_has_one_name_in_every_language(string language, string text, string value, string about) =>
        Find(text, language).ShouldContain(c => c.Value == value && c.About == about);

    [Theory]
    [InlineData("")]
    [InlineData("No number stands here.")]
    [InlineData("It opened in 2031 and closed.")]
    [InlineData("They met on March 4.")]
    [InlineData("The 1st and the 2nd of them left.")]
    [InlineData("No one came.")]
    public void What_counts_nothing_is_left_out(string text) => Find(text, "en").ShouldBeEmpty();

    [Fact]
    public void A_comma_ends_the_reach_of_a_count() => Find("In week 12, sailors were killed.", "en").ShouldNotContain(c => c.About == "killed");

    [Fact]
    public void A_number_stands_where_it_says()
    {
        const string Text = "At least 2.1 million people were injured.";
        Find(Text, "en")[0].Span.Of(Text).ShouldBe("2.1 million");
    }

    [Fact]
    public void Numbers_come_in_order() => Find("The crash left 9 people dead and 12 people injured.", "en").Select(c => c.Value).ShouldBe(["9", "12"]);

    [Fact]
    public void Only_the_sentence_is_read()
    {
        const string Text = "Some 9 people died. Some 12 people were hurt.";
        finder.Find(Text, new(20, Text.Length), "en").Select(c => c.Value).ShouldBe(["12"]);
    }

    [Fact]
    public void Any_text_is_read_without_harm() =>
        Gen.Int[0, 13].Select(i => new[] { "9", "1,200", "3.5", "million", "people", "killed", "%", ",", "$5", "in", "1994", "May", "per", "cent" }[i]).List[0, 15].Sample(words =>
        {
            var text = string.Join(' ', words);
            foreach (var claim in Find(text, "en"))
            {
                claim.About.ShouldNotBeEmpty();
                claim.Value.ShouldNotBeEmpty();
                claim.Span.End.ShouldBeLessThanOrEqualTo(text.Length);
            }
        });

    [Theory]
    [InlineData("1,200,000", "1200000")]
    [InlineData("1.200.000", "1200000")]
    [InlineData("3,14159", "3.14159")]
    [InlineData("0.5", "0.5")]
    [InlineData("42", "42")]
    [InlineData("", "")]
    [InlineData("1,20", "1.20")]
    [InlineData("۴۲", "42")]
    public void A_number_has_one_form(string written, string normal) => Numerals.Normal(written).ShouldBe(normal);

    [Fact]
    public void A_number_without_separators_is_its_own_form() =>
        Gen.Int[0, int.MaxValue].Sample(n => Numerals.Normal($"{n}").ShouldBe($"{n}"));

    private IReadOnlyList<NumberClaim> Find(string text, string language) => finder.Find(text, new(0, text.Length), language);
}
