using NewsMonitor.Model;
using NewsMonitor.Stories.Telling;
using Shouldly;
using Xunit;

namespace NewsMonitor.Stories.Tests.Telling;

public sealed class ToldDiffTests
{
    private readonly StoryBook book = new StoryTeller().Begin();

    [Fact]
    public void The_first_telling_is_all_new()
    {
        var told = Tell(0, 1);
        var change = ToldDiff.Between(StoryTold.Empty, told)!;
        change.Statements.Count.ShouldBe(told.Statements.Count);
        change.Origins.Count.ShouldBe(told.Origins.Count);
        change.StatementsGone.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_new_is_no_difference()
    {
        var told = Tell(0, 2);
        ToldDiff.Between(told, book.Tell()).ShouldBeNull();
    }

    [Fact]
    public void What_was_read_back_from_a_store_is_the_same_by_its_words()
    {
        Tell(0, 3);
        var stored = StoryTeller.Save(book);
        ToldDiff.Between(new StoryTeller().Open(stored)!.Tell(), book.Tell()).ShouldBeNull();
    }

    [Fact]
    public void Statements_that_an_article_does_not_touch_are_left_out()
    {
        var before = Tell(0, 4);
        var after = Tell(4, 1);
        var change = ToldDiff.Between(before, after)!;
        change.Statements.Count.ShouldBeLessThan(after.Statements.Count);
        change.Statements.ShouldContain(s => s.Variants.Any(v => v.ArticleId.Value == Seeds.Read()[4].Id.Value));
    }

    [Fact]
    public void What_is_told_no_more_is_named()
    {
        var before = Tell(0, 5);
        var rest = new StoryTeller().Begin();
        rest.Add(Make.Article("x", "“Nothing of this was ever said by me,” Anna Lindqvist told the Coast Times.", "Other"));
        var change = ToldDiff.Between(before, rest.Tell())!;
        change.StatementsGone.Count.ShouldBe(before.Statements.Count - 1);
        change.OriginsGone.ShouldBe(["Financial Times"]);
    }

    private StoryTold Tell(int from, int count)
    {
        foreach (var article in Seeds.Read().Skip(from).Take(count))
        {
            book.Add(article);
        }

        return book.Tell();
    }
}
