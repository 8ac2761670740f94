using NewsMonitor.Delivery.Tests.Matching;
using NewsMonitor.Delivery.Words;
using Shouldly;
using Xunit;

namespace NewsMonitor.Delivery.Tests.Words;

public sealed class WordBeginningsTests
{
    private readonly WordBeginnings _beginnings = new(new PlainWords());

    [Theory]
    [InlineData("Floods", "floo")]
    [InlineData("bridge", "bridg")]
    [InlineData("EU", "eu")]
    [InlineData("massacre", "ma")]
    [InlineData("1200", "1")]
    public void A_word_begins_as_its_stem(string word, string beginning) => _beginnings.Of(word, isPrefix: false)![0].Text.ShouldBe(beginning);

    [Fact]
    public void A_language_that_cuts_more_of_a_word_has_a_beginning_of_its_own()
    {
        var beginnings = new WordBeginnings(new Cutting()).Of("bridges", isPrefix: false)!;

        beginnings[0].ShouldBe(beginnings[0] with { Text = "bridge" });
        beginnings[0].Languages.ShouldBeEmpty();
        beginnings[1].Text.ShouldBe("bri");
        beginnings[1].Languages.ShouldBe(["fi"]);
    }

    [Fact]
    public void A_prefix_is_its_own_beginning() => _beginnings.Of("floods", isPrefix: true)!.Single().Text.ShouldBe("floods");

    [Theory]
    [InlineData("和平")]
    [InlineData("السلام")]
    [InlineData("o'neill")]
    [InlineData("a")]
    [InlineData("")]
    public void No_beginning_is_told_where_none_is_sure(string word) => _beginnings.Of(word, isPrefix: false).ShouldBeNull();

    private sealed class Cutting : IWordReader
    {
        public WordSequence Read(string text, string language) => new([text], [language == "fi" ? text[..3] : text]);
    }
}
