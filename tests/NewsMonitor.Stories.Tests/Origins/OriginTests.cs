using NewsMonitor.Model;
using NewsMonitor.Stories.Telling;
using NewsMonitor.Stories.Tests.Telling;
using Shouldly;
using Xunit;

namespace NewsMonitor.Stories.Tests.Origins;

public sealed class OriginTests
{
    private const string Quote = "“We will not open the bridge until every pillar has been examined,”";
    private readonly StoryBook book = new StoryTeller().Begin();

    [Theory]
    [InlineData("en", "said mayor Anna Lindqvist told the newspaper Coast Mail.", "Coast Mail")]
    [InlineData("en", "said Anna Lindqvist in an interview with the Coast Times.", "Coast Times")]
    [InlineData("en", "said Anna Lindqvist, according to Reuters.", "Reuters")]
    [InlineData("de", "sagte Anna Lindqvist der dpa.", "dpa")]
    [InlineData("fr", "a déclaré Anna Lindqvist à l'AFP.", "AFP")]
    [InlineData("es", "dijo Anna Lindqvist a la agencia EFE.", "EFE")]
    public void A_stated_origin_is_found(string language, string words, string origin)
    {
        book.Add(Make.Article("a", $"{Quote} {words}", language: language)).Origins.ShouldBe([origin]);
        book.Tell().Origins[0].Articles[0].Basis.ShouldBe(OriginEdge.Stated);
    }

    [Fact]
    public void A_messenger_is_no_origin()
    {
        book.Add(Make.Article("a", "The spy chief will resign, Radio Nova reports, citing Der Morgen."));
        book.Tell().Origins.Select(o => o.Name).ShouldBe(["Der Morgen"]);
    }

    [Fact]
    public void An_article_that_prints_the_same_exclusive_words_rests_on_the_same_origin()
    {
        book.Add(Make.Article("a", $"{Quote} mayor Anna Lindqvist told the Coast Times."));
        book.Add(Make.Article("b", $"{Quote} mayor Anna Lindqvist said."));
        book.Tell().Origins[0].Articles[1].Basis.ShouldBe(OriginEdge.Inferred);
    }

    [Fact]
    public void Who_printed_the_words_first_does_not_rest_on_who_came_later()
    {
        book.Add(Make.Article("a", $"{Quote} mayor Anna Lindqvist said in a speech.", source: "Marlow Radio"));
        book.Add(Make.Article("b", $"{Quote} mayor Anna Lindqvist told the Coast Times."));
        book.Tell().Origins.Select(o => o.Name).ShouldBe(["Marlow Radio", "Coast Times"], ignoreOrder: true);
    }

    [Fact]
    public void An_outlet_that_names_nobody_reports_itself()
    {
        book.Add(Make.Article("a", "The bridge was closed on Monday.", source: "Marlow Radio"));
        book.Tell().OriginCount.ShouldBe(1);
        book.Tell().Origins[0].Articles[0].Evidence.ShouldStartWith("its own report");
    }

    [Fact]
    public void Nothing_is_invented_for_an_unknown_outlet()
    {
        book.Add(Make.Article("a", "The bridge was closed on Monday. The mayor told reporters that she was sorry."));
        book.Tell().OriginCount.ShouldBe(0);
    }

    [Fact]
    public void A_copy_rests_on_what_its_original_rests_on()
    {
        var body = $"{Quote} mayor Anna Lindqvist told the Coast Times.";
        book.Add(Make.Article("a", body));
        book.Add(Make.Article("b", "Another text altogether about it.", copyOf: "a"));
        book.Tell().Origins[0].ArticleCount.ShouldBe(2);
    }

    [Fact]
    public void Short_and_long_name_are_one_origin()
    {
        book.Add(Make.Article("a", $"{Quote} mayor Anna Lindqvist told the Financial Times."));
        book.Add(Make.Article("b", "The bridge stays closed, mayor Anna Lindqvist told the FT on Tuesday."));
        book.Tell().Origins.ShouldHaveSingleItem().ArticleCount.ShouldBe(2);
    }
}
