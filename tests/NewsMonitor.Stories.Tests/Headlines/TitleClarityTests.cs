using CsCheck;
using NewsMonitor.Stories.Headlines;
using Shouldly;
using Xunit;

namespace NewsMonitor.Stories.Tests.Headlines;

public sealed class TitleClarityTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u00A0")]
    public void A_title_without_words_is_worth_nothing(string title) => TitleClarity.Of(title).ShouldBe(0);

    private const string Plain = "Harbour bridge in Marlow closed after crack";

    [Fact]
    public void A_plain_title_of_middle_length_reads_best() => TitleClarity.Of(Plain).ShouldBe(1);

    [Theory]
    [InlineData(Plain + "?")]
    [InlineData(Plain + "!")]
    [InlineData(Plain + ".")]
    [InlineData(Plain + "…")]
    [InlineData(Plain + "...")]
    [InlineData(Plain + " | Coast Mail")]
    [InlineData("“" + Plain)]
    [InlineData("VIDEO: " + Plain)]
    [InlineData("BREAKING " + Plain)]
    [InlineData("HARBOUR BRIDGE IN MARLOW CLOSED AFTER CRACK")]
    [InlineData("Bridge closed")]
    public void What_teases_shouts_or_labels_costs(string title) => TitleClarity.Of(title).ShouldBeLessThan(1);

    [Theory]
    [InlineData("NATO ministers meet in Marlow over harbour")]
    [InlineData("“It is closed”: Marlow mayor shuts harbour bridge")]
    [InlineData("USA and EU sign harbour treaty after long talks")]
    public void Acronyms_and_whole_quotations_cost_nothing(string title) => TitleClarity.Of(title).ShouldBe(1);

    [Fact]
    public void An_empty_title_says_nothing() => TitleClarity.Of("").ShouldBe(0);

    [Fact]
    public void The_longer_beyond_measure_the_worse()
    {
        var long1 = string.Join(' ', Enumerable.Repeat("bridge", 20));
        var long2 = string.Join(' ', Enumerable.Repeat("bridge", 30));
        TitleClarity.Of(long1).ShouldBeLessThan(1);
        TitleClarity.Of(long2).ShouldBeLessThan(TitleClarity.Of(long1));
    }

    [Fact]
    public void Even_an_endless_title_is_worth_something() => TitleClarity.Of(new string('a', 100_000)).ShouldBeGreaterThan(0);

    [Theory]
    [InlineData("“closed” and “open”", true)]
    [InlineData("„zu“", true)]
    [InlineData("«fermé»", true)]
    [InlineData("no marks", true)]
    [InlineData("a “loose mark", false)]
    [InlineData("a \"loose mark", false)]
    public void Quotation_marks_come_in_pairs(string text, bool balanced) => TitleClarity.Balanced(text).ShouldBe(balanced);

    [Fact]
    public void Clarity_lies_between_nothing_and_one() =>
        Gen.String[Gen.Char["aB ?!.…|“\"旧:"], 1, 60].Where(t => t.Trim().Length > 0).Sample(title => TitleClarity.Of(title).ShouldBeInRange(0, 1));
}
