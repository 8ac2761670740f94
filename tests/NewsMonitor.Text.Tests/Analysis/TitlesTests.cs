using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests;

public sealed class TitlesTests
{
    private const string Body = "Crews freed the ferry after nine hours. It sails again.";

    [Theory]
    [InlineData("")]
    [InlineData("Saturday , August 24 , 2031")]
    [InlineData("Last Updated : Tuesday , 20 December 2031 , 10 : 39 GMT")]
    public void A_title_that_tells_only_a_date_is_none(string title) =>
        Titles.Of(title, Body, "en").ToString().ShouldBe("Crews freed the ferry after nine hours");

    [Theory]
    [InlineData("Ferry freed after 9 hours")]
    [InlineData("May 2031 election in Sandfjord called off")]
    public void A_title_that_says_something_stands(string title) => Titles.Of(title, Body, "en").ToString().ShouldBe(title);

    [Theory]
    [InlineData("Ferry hits bridge in Marlow - Harbour Times")]
    [InlineData("Ferry hits bridge in Marlow | harbourtimes.example ...")]
    public void The_outlet_behind_a_dash_is_left_out(string title) => Titles.Of(title, "", "en").ToString().ShouldBe("Ferry hits bridge in Marlow");

    [Theory]
    [InlineData("Ferry - Bridge")]
    [InlineData("Ferry hits bridge in Marlow - and nobody was hurt")]
    public void What_is_not_an_outlet_stays(string title) => Titles.Of(title, "", "en").ToString().ShouldBe(title);

    [Fact]
    public void A_first_sentence_without_end_is_cut() => Titles.FirstSentence(new string('a', 500)).Length.ShouldBe(200);
}
