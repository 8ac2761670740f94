using NewsMonitor.Stories.Reading;
using NewsMonitor.Stories.Summaries;
using NewsMonitor.Stories.Tests.Telling;
using Shouldly;
using Xunit;

namespace NewsMonitor.Stories.Tests.Summaries;

public sealed class SummaryBookTests
{
    private const string Lead = "The city of Marlow closed its old harbour bridge on Monday after a crack was found.";
    private readonly ArticleReader reader = new();
    private readonly SummaryBook book = new([]);
    private readonly Dictionary<string, int> weights = new(StringComparer.Ordinal) { ["harbour"] = 3, ["marlow"] = 3, ["crack"] = 2, ["clos"] = 2, ["ferry"] = 1 };

    [Fact]
    public void A_full_sentence_of_middle_length_serves()
    {
        Add("a", Lead);
        book.Choose(weights).ShouldHaveSingleItem().Text.ShouldBe(Lead);
    }

    [Theory]
    [InlineData("It closed its old harbour bridge on Monday after a crack was found there.")]
    [InlineData("However, the city closed the harbour bridge on Monday after a crack was found.")]
    [InlineData("But the city closed the harbour bridge on Monday after a crack was found there.")]
    [InlineData("The bridge is closed.")]
    [InlineData("The city of Marlow closed its “old harbour bridge on Monday after a crack was found.")]
    [InlineData("The city of Marlow closed its old harbour bridge on Monday after a crack was found")]
    [InlineData("“We closed the old harbour bridge on Monday because of the crack,” Anna Berg said.")]
    public void A_sentence_that_does_not_stand_alone_does_not_serve(string body)
    {
        Add("a", body);
        book.Candidates.ShouldBeEmpty();
    }

    [Fact]
    public void A_sentence_too_long_does_not_serve()
    {
        Add("a", $"The city closed the {string.Join(' ', Enumerable.Repeat("very old", 60))} bridge.");
        book.Candidates.ShouldBeEmpty();
    }

    [Fact]
    public void The_same_told_twice_is_chosen_once()
    {
        Add("a", Lead);
        Add("b", "Marlow closed the old harbour bridge of the city on Monday because a crack was found.");
        book.Choose(weights).Count.ShouldBe(1);
    }

    [Fact]
    public void Places_of_sentences_are_those_of_the_body_in_code_points()
    {
        Add("a", $"\U0001F6A2 \U0001F6A2.\n{Lead}");
        var sentence = book.Choose(weights).ShouldHaveSingleItem();
        sentence.Start.ShouldBe(5);
        (sentence.End - sentence.Start).ShouldBe(Lead.Length);
    }

    [Fact]
    public void A_summary_has_a_bounded_number_of_sentences()
    {
        foreach (var article in Make.Long(200, seed: 9))
        {
            book.Add(reader.Read(article), 1, weights);
        }

        book.Candidates.Count.ShouldBeLessThanOrEqualTo(SummaryBook.MostCandidates);
        book.Choose(weights).Count.ShouldBeInRange(1, SummaryBook.MostSentences);
    }

    [Fact]
    public void A_stored_book_chooses_what_it_chose()
    {
        foreach (var article in Make.Long(30, seed: 9))
        {
            book.Add(reader.Read(article), 1, weights);
        }

        new SummaryBook(book.Candidates).Choose(weights).ShouldBe(book.Choose(weights));
    }

    [Fact]
    public void An_empty_book_chooses_nothing() => book.Choose(weights).ShouldBeEmpty();

    private void Add(string id, string body) => book.Add(reader.Read(Make.Article(id, body)), book.Candidates.Count + 1, weights);
}
