using NewsMonitor.Stories.Telling;
using Shouldly;
using Xunit;

namespace NewsMonitor.Stories.Tests.Telling;

public sealed class ReviseTests
{
    private const string Body = "The council closed the old bridge of Marlow on Monday and 9 people were killed.\n“It is not safe to walk over this bridge,” mayor Anna Lindqvist told the Coast Times.";
    private readonly StoryBook book = new StoryTeller().Begin();

    [Fact]
    public void The_same_words_again_bring_nothing()
    {
        book.Add(Make.Article("a", Body, "Bridge closed"));
        var news = book.Revise(Make.Article("a", Body, "Bridge closed"));
        news.News.ShouldBeEmpty();
        news.NewStatements.ShouldBeEmpty();
        book.ArticleCount.ShouldBe(1);
    }

    [Fact]
    public void A_corrected_number_takes_the_place_of_the_wrong_one()
    {
        book.Add(Make.Article("a", Body, "Bridge closed"));
        var news = book.Revise(Make.Article("a", Body.Replace("9 people", "12 people", StringComparison.Ordinal), "Bridge closed"));
        var changed = news.ChangedNumbers.ShouldHaveSingleItem();
        (changed.About, changed.Was, changed.Value).ShouldBe(("killed", "9", "12"));
        book.Tell().Disagreements.ShouldBeEmpty();
    }

    [Fact]
    public void What_another_article_still_says_stays_in_dispute()
    {
        book.Add(Make.Article("a", Body, "Bridge closed"));
        book.Add(Make.Article("b", Body, "Bridge closed again"));
        book.Revise(Make.Article("a", Body.Replace("9 people", "12 people", StringComparison.Ordinal), "Bridge closed"));
        var values = book.Tell().Disagreements.ShouldHaveSingleItem().Values;
        values.Select(v => (v.Value, v.ArticleIds.Single().Value)).ShouldBe([("9", "b"), ("12", "a")]);
    }

    [Fact]
    public void A_wording_keeps_its_statement_and_moves_with_the_text()
    {
        book.Add(Make.Article("a", Body, "Bridge closed"));
        var before = book.Tell().Statements.ShouldHaveSingleItem();
        book.Revise(Make.Article("a", $"Corrected. {Body}", "Bridge closed"));
        var after = book.Tell().Statements.ShouldHaveSingleItem();
        after.Id.ShouldBe(before.Id);
        after.ArticleCount.ShouldBe(1);
        after.Variants.ShouldHaveSingleItem().Start.ShouldBe(before.Variants[0].Start + "Corrected. ".Length);
    }

    [Fact]
    public void A_quotation_that_was_taken_back_is_told_no_more()
    {
        book.Add(Make.Article("a", Body, "Bridge closed"));
        book.Revise(Make.Article("a", Body[..Body.IndexOf('\n', StringComparison.Ordinal)], "Bridge closed"));
        var told = book.Tell();
        told.Statements.ShouldBeEmpty();
        told.Origins.ShouldNotContain(o => o.Name == "Coast Times");
    }

    [Fact]
    public void A_book_goes_on_after_a_revision_and_a_restart()
    {
        book.Add(Make.Article("a", Body, "Bridge closed"));
        book.Revise(Make.Article("a", $"Corrected. {Body}", "Bridge closed"));
        var opened = new StoryTeller().Open(StoryTeller.Save(book))!;
        opened.Add(Make.Article("b", Body, "Bridge")).SharedStatements.ShouldBe(1);
        opened.Tell().Statements.ShouldHaveSingleItem().Variants.Select(v => v.ArticleId.Value).ShouldBe(["a", "b"]);
    }
}
