using NewsMonitor.Stories.Claims;
using NewsMonitor.Stories.Reading;
using NewsMonitor.Stories.Tests.Telling;
using Shouldly;
using Xunit;

namespace NewsMonitor.Stories.Tests.Claims;

public sealed class ClaimBookTests
{
    private readonly ArticleReader reader = new();
    private readonly ClaimBook book = new([]);

    [Fact]
    public void A_number_is_new_once()
    {
        Add("a", "At least 9 people were killed.").ShouldBe(["9"]);
        Add("b", "Nine people were killed in the crash.").ShouldBeEmpty();
        book.Entries.ShouldHaveSingleItem().Articles.Select(a => a.Value).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void An_article_that_repeats_its_number_is_listed_once()
    {
        Add("a", "At least 9 people were killed. The 9 killed were sailors.");
        book.Entries.Where(e => e.About == "killed").ShouldHaveSingleItem().Articles.Count.ShouldBe(1);
    }

    [Fact]
    public void Killed_and_injured_are_two_counts()
    {
        Add("a", "At least 9 people were killed.");
        Add("b", "At least 12 people were injured.");
        book.Disagreements().ShouldBeEmpty();
    }

    [Fact]
    public void One_article_does_not_disagree_with_itself()
    {
        Add("a", "At least 9 people were killed. Later 12 people were killed.");
        book.Disagreements().ShouldBeEmpty();
    }

    [Fact]
    public void Articles_that_both_give_both_numbers_do_not_differ()
    {
        Add("a", "At least 9 people were killed. In the town 12 people were killed.");
        Add("b", "Nine people were killed. In the town twelve people were killed.");
        book.Disagreements().ShouldBeEmpty();
    }

    [Fact]
    public void Three_values_stand_side_by_side_in_order_of_appearance()
    {
        Add("a", "At least 9 people were killed.");
        Add("b", "At least 12 people were killed.");
        Add("c", "At least 15 people were killed.");
        book.Disagreements().ShouldHaveSingleItem().Values.Select(v => v.Value).ShouldBe(["9", "12", "15"]);
    }

    [Fact]
    public void Articles_of_a_number_are_bounded()
    {
        for (var i = 0; i < ClaimBook.MostArticles + 10; i++)
        {
            Add($"a{i}", "At least 9 people were killed.");
        }

        book.Entries.ShouldHaveSingleItem().Articles.Count.ShouldBe(ClaimBook.MostArticles);
    }

    [Fact]
    public void The_oldest_number_makes_room()
    {
        for (var i = 0; i <= ClaimBook.MostClaims; i++)
        {
            Add($"a{i}", $"At least {i + 3000} people were killed.");
        }

        book.Entries.Count.ShouldBe(ClaimBook.MostClaims);
        book.Entries.ShouldNotContain(e => e.Value == "3000");
    }

    [Fact]
    public void A_stored_book_goes_on()
    {
        Add("a", "At least 9 people were killed.");
        var opened = new ClaimBook(book.Entries);
        opened.Add(reader.Read(Make.Article("b", "At least 12 people were killed.")));
        opened.Disagreements().ShouldHaveSingleItem().Values.Count.ShouldBe(2);
    }

    private List<string> Add(string id, string body) => [.. book.Add(reader.Read(Make.Article(id, body))).Select(a => a.Claim.Value)];
}
