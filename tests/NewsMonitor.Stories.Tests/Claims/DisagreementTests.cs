using NewsMonitor.Stories.Claims;
using NewsMonitor.Stories.Telling;
using NewsMonitor.Stories.Tests.Telling;
using Shouldly;
using Xunit;

namespace NewsMonitor.Stories.Tests.Claims;

public sealed class DisagreementTests
{
    private readonly StoryBook book = new StoryTeller().Begin();

    [Fact]
    public void A_toll_that_rises_is_set_side_by_side_with_who_says_it()
    {
        book.Add(Make.Article("a", "At least 9 people were killed when a train hit a lorry.", hour: 1));
        book.Add(Make.Article("b", "Twelve people were killed in the crash.", hour: 3));
        var differ = book.Tell().Disagreements.ShouldHaveSingleItem();
        differ.About.ShouldBe("killed");
        differ.Values.Select(v => (v.Value, v.ArticleIds[0].Value)).ShouldBe([("9", "a"), ("12", "b")]);
        differ.Values[1].FirstAt.ShouldBeGreaterThan(differ.Values[0].FirstAt);
    }

    [Fact]
    public void The_same_number_in_words_and_digits_is_no_disagreement()
    {
        book.Add(Make.Article("a", "Some 40,000 people cross the bridge every day."));
        book.Add(Make.Article("b", "Forty thousand people cross the bridge every day."));
        book.Tell().Disagreements.ShouldBeEmpty();
    }

    [Fact]
    public void Numbers_of_different_matters_are_no_disagreement()
    {
        book.Add(Make.Article("a", "The ferry costs 4 euros for children and dogs."));
        book.Add(Make.Article("b", "The new bridge will cost the taxpayers 9 euros a head."));
        book.Tell().Disagreements.ShouldBeEmpty();
    }

    [Fact]
    public void The_words_in_which_wordings_differ_are_found()
    {
        book.Add(Make.Article("a", "“This is a grave danger to every country that eats bread,” Ama Boateng said."));
        book.Add(Make.Article("b", "“This is a terrible danger to every country that eats bread,” said Ama Boateng."));
        book.Tell().Disagreements.ShouldHaveSingleItem().Values.Select(v => v.Value).ShouldBe(["grave", "terrible"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("The first thing now is to mend every roof before the rain", "The first task now is to mend every roof before the rain")]
    [InlineData("They help Amon and feed the harbour towns all winter long", "They prop Amon and feed the harbour towns all winter long")]
    public void Turns_of_phrase_are_no_disagreement(string one, string other)
    {
        book.Add(Make.Article("a", $"“{one},” Ama Boateng said."));
        book.Add(Make.Article("b", $"“{other},” said Ama Boateng."));
        book.Tell().Statements.ShouldHaveSingleItem().Variants.Count.ShouldBe(2);
        book.Tell().Disagreements.ShouldBeEmpty();
    }

    [Fact]
    public void What_words_differ_about_is_named_without_the_words_of_grammar_behind_it()
    {
        book.Add(Make.Article("a", "“It is a dire threat not only to the coast but to the hills,” Ama Boateng said."));
        book.Add(Make.Article("b", "“It is a terrible threat not only to the coast but to the hills,” said Ama Boateng."));
        book.Tell().Disagreements.ShouldHaveSingleItem().About.ShouldBe("threat");
    }

    [Fact]
    public void Claims_are_bounded()
    {
        foreach (var article in Make.Long(400, seed: 2))
        {
            book.Add(article);
        }

        book.State().Claims.Count.ShouldBeLessThanOrEqualTo(ClaimBook.MostClaims);
    }
}
