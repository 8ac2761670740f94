using NewsMonitor.Stories.Reading;
using NewsMonitor.Stories.Tests.Telling;
using NewsMonitor.Text.Names;
using Shouldly;
using Xunit;

namespace NewsMonitor.Stories.Tests.Reading;

public sealed class ArticleReaderTests
{
    private readonly ArticleReader reader = new();

    [Fact]
    public void A_body_is_read_and_a_title_only_without_one()
    {
        reader.Read(Make.Article("a", "The bridge is closed.", "Another title")).Text.ShouldBe("The bridge is closed.");
        reader.Read(Make.Article("a", "", "The bridge is closed")).Sentences.ShouldHaveSingleItem().Text.ShouldBe("The bridge is closed");
    }

    [Fact]
    public void An_empty_article_says_nothing()
    {
        var reading = reader.Read(Make.Article("a", ""));
        reading.Sentences.ShouldBeEmpty();
        reading.Names.ShouldBeEmpty();
        reading.Quotes.ShouldBeEmpty();
        reading.Numbers.ShouldBeEmpty();
    }

    [Fact]
    public void A_long_article_is_read_up_to_a_bound()
    {
        var reading = reader.Read(Make.Article("a", string.Concat(Enumerable.Repeat("“It is closed now and then,” Anna Berg said. ", 2000))));
        reading.Text.Length.ShouldBe(ArticleReader.LongestText);
        reading.Sentences.Count.ShouldBe(ArticleReader.MostSentences);
        reading.Quotes.Count.ShouldBe(ArticleReader.MostQuotes);
    }

    [Fact]
    public void A_term_counts_once_in_a_sentence() =>
        reader.Read(Make.Article("a", "The ferry passed the ferry.")).Sentences[0].Terms.Count(t => t == "ferry").ShouldBe(1);

    [Fact]
    public void A_quotation_knows_the_words_of_its_sentence()
    {
        var quote = reader.Read(Make.Article("a", "The closing is “a grave danger” for trade, Anna Berg said.")).Quotes.ShouldHaveSingleItem();
        quote.Terms.ShouldContain("danger");
        quote.Context.ShouldContain("trad");
    }

    [Fact]
    public void Numbers_know_their_sentence()
    {
        var reading = reader.Read(Make.Article("a", "The ferry sank. At least 9 people were killed."));
        reading.Numbers.ShouldHaveSingleItem().Sentence.ShouldBe(1);
    }

    [Fact]
    public void Quotations_are_placed_in_code_points()
    {
        var quote = reader.Read(Make.Article("a", "\U0001F6A2\U0001F6A2 “The bridge is closed,” Anna Berg said.")).Quotes.ShouldHaveSingleItem();
        quote.Start.ShouldBe(4);
        quote.Quotation.Span.Start.ShouldBe(6);
    }

    [Theory]
    [InlineData("en", true)]
    [InlineData("und", true)]
    [InlineData("ru", true)]
    [InlineData("fi", false)]
    [InlineData("zh", false)]
    public void A_reading_says_whether_speakers_could_be_found(string language, bool known) =>
        reader.Read(Make.Article("a", "x y", language: language)).SpeakersKnown.ShouldBe(known);

    [Theory]
    [InlineData("The ferry lay off Tarnholm. They sailed near Tarnholm then.", "Tarnholm", NameKind.Place)]
    [InlineData("They spoke of the company Orbita yesterday.", "Orbita", NameKind.Organisation)]
    [InlineData("They saw that Orbita shares fell.", "Orbita", NameKind.Organisation)]
    [InlineData("They walked the streets of Tarnholm yesterday.", "Tarnholm", NameKind.Place)]
    [InlineData("They spoke about Tarnholm yesterday.", "Tarnholm", NameKind.Other)]
    public void A_bare_name_is_what_the_words_beside_it_say(string body, string name, NameKind kind) =>
        reader.Read(Make.Article("a", body)).Names.Where(n => n.Text == name).ShouldAllBe(n => n.Kind == kind);

    [Fact]
    public void A_capital_word_of_a_heading_alone_is_no_name() =>
        reader.Read(Make.Article("a", "Growing Harbour Fears\nThe council met on Monday and heard Anna Berg.")).Names.Select(n => n.Text).ShouldBe(["Anna Berg"]);

    [Fact]
    public void The_same_article_is_read_alike_each_time()
    {
        var article = Make.Long(1, seed: 4).Single();
        var (one, other) = (reader.Read(article), new ArticleReader().Read(article));
        one.Names.ShouldBe(other.Names);
        one.Quotes.Select(q => q.Quotation).ShouldBe(other.Quotes.Select(q => q.Quotation));
        one.Sentences.Select(s => s.Text).ShouldBe(other.Sentences.Select(s => s.Text));
    }
}
