using NewsMonitor.Stories.Statements;
using NewsMonitor.Text.Words;
using Shouldly;
using Xunit;

namespace NewsMonitor.Stories.Tests.Statements;

public sealed class FullestTests
{
    private readonly Terms terms = new(new FunctionWords());

    [Fact]
    public void The_longest_wording_is_the_fullest() =>
        Fullest.Of([Entry("The bridge is closed"), Entry("The bridge is closed and will stay closed until spring")]).Text.ShouldEndWith("spring");

    [Fact]
    public void Among_wordings_of_one_length_that_which_shares_most_is_taken() =>
        Fullest.Of([Entry("The bridge is grimly shuttered now"), Entry("The harbour bridge is closed now"), Entry("The harbour bridge is closed")]).Text.ShouldBe("The harbour bridge is closed now");

    [Fact]
    public void A_wording_alone_is_the_fullest() => Fullest.Of([Entry("")]).Text.ShouldBe("");

    [Fact]
    public void The_order_of_equal_wordings_decides_nothing_about_the_text()
    {
        var (a, b) = (Entry("The bridge is closed"), Entry("The bridge is closed"));
        Fullest.Of([a, b]).Text.ShouldBe(Fullest.Of([b, a]).Text);
    }

    private VariantEntry Entry(string text) => new()
    {
        ArticleId = new("x"),
        Text = text,
        Start = 0,
        End = text.Length,
        Terms = [.. terms.Of(text, "en").Distinct(StringComparer.Ordinal)],
        Context = [],
    };
}
