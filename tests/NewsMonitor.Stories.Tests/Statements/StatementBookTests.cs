using NewsMonitor.Stories.Names;
using NewsMonitor.Stories.Reading;
using NewsMonitor.Stories.Statements;
using NewsMonitor.Stories.Tests.Telling;
using Shouldly;
using Xunit;

namespace NewsMonitor.Stories.Tests.Statements;

public sealed class StatementBookTests
{
    private const string Quote = "“We will not open the bridge until every pillar has been examined,”";
    private readonly ArticleReader reader = new();
    private readonly NameBook names = new([]);
    private readonly StatementBook book = new([]);

    [Fact]
    public void One_utterance_in_two_articles_is_one_statement()
    {
        Add("a", $"{Quote} mayor Anna Lindqvist said.");
        Add("b", "“We will not open the bridge before every pillar has been examined,” said Anna Lindqvist.");
        var entry = book.Entries.ShouldHaveSingleItem();
        entry.ArticleCount.ShouldBe(2);
        entry.Variants.Count.ShouldBe(2);
        entry.First.Value.ShouldBe("a");
        entry.Last.Value.ShouldBe("b");
    }

    [Fact]
    public void Two_known_speakers_make_two_statements_of_the_same_words()
    {
        Add("a", $"{Quote} mayor Anna Lindqvist said.");
        Add("b", $"{Quote} director Omar Haddad said.");
        book.Entries.Count.ShouldBe(2);
    }

    [Fact]
    public void A_speaker_whom_one_article_leaves_out_is_learnt_from_another()
    {
        Add("a", Quote);
        Add("b", $"{Quote} mayor Anna Lindqvist said.");
        var entry = book.Entries.ShouldHaveSingleItem();
        names.Entries.Single(n => n.Id == entry.SpeakerName).Name.ShouldBe("Anna Lindqvist");
    }

    [Fact]
    public void A_speaker_without_a_name_keeps_the_words_that_describe_him()
    {
        Add("a", $"{Quote} a spokesman for the harbour said.");
        book.Entries.ShouldHaveSingleItem().SpeakerWords.ShouldBe("a spokesman for the harbour");
    }

    [Fact]
    public void An_article_that_prints_a_statement_twice_counts_once()
    {
        Add("a", $"{Quote} mayor Anna Lindqvist said.\nThe ferries sail.\n“We will not open the bridge,” Lindqvist said.");
        book.Entries.ShouldAllBe(e => e.ArticleCount == 1);
    }

    [Fact]
    public void A_wording_stands_where_the_body_has_it()
    {
        const string Body = "\U0001F6A2 “The bridge is closed for a month,” mayor Anna Lindqvist said.";
        Add("a", Body);
        var variant = book.Entries.ShouldHaveSingleItem().Variants.ShouldHaveSingleItem();
        variant.Start.ShouldBe(3);
        (variant.End - variant.Start).ShouldBe(variant.Text.Length);
    }

    [Fact]
    public void Wordings_are_bounded_and_articles_are_still_counted()
    {
        for (var i = 0; i < StatementBook.MostVariants + 10; i++)
        {
            Add($"a{i}", $"{Quote} mayor Anna Lindqvist said.");
        }

        var entry = book.Entries.ShouldHaveSingleItem();
        entry.Variants.Count.ShouldBe(StatementBook.MostVariants);
        entry.ArticleCount.ShouldBe(StatementBook.MostVariants + 10);
    }

    [Fact]
    public void A_statement_that_many_print_outlives_those_of_one_article()
    {
        Add("x", $"{Quote} mayor Anna Lindqvist said.");
        Add("y", $"{Quote} mayor Anna Lindqvist said.");
        for (var i = 0; i < StatementBook.MostStatements + 20; i++)
        {
            Add($"a{i}", $"“Word{i}x alpha{i}x beta{i}x gamma{i}x delta{i}x came,” mayor Anna Lindqvist said.");
        }

        book.Entries.Count.ShouldBe(StatementBook.MostStatements);
        book.Entries.ShouldContain(e => e.ArticleCount == 2);
    }

    [Fact]
    public void A_stored_book_gives_new_statements_new_numbers()
    {
        Add("a", $"{Quote} mayor Anna Lindqvist said.");
        var opened = new StatementBook(book.Entries);
        opened.Add(reader.Read(Make.Article("b", "“The ferries sail twice a day from tomorrow on,” Omar Haddad said.")), names);
        opened.Entries.Select(e => e.Id).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void A_stored_book_knows_its_statements()
    {
        Add("a", $"{Quote} mayor Anna Lindqvist said.");
        var opened = new StatementBook(book.Entries);
        opened.Add(reader.Read(Make.Article("b", $"{Quote} Anna Lindqvist said.")), names).ShouldAllBe(s => !s.IsNew);
    }

    [Fact]
    public void The_statement_of_most_articles_is_told_first_with_its_fullest_wording_ahead()
    {
        Add("a", "“The ferries sail twice a day from tomorrow on,” director Omar Haddad said.");
        Add("b", "“We will not open the bridge,” mayor Anna Lindqvist said.");
        Add("c", $"{Quote} mayor Anna Lindqvist said.");
        var told = StatementTeller.Tell(book, names);
        told[0].Speaker.ShouldBe("Anna Lindqvist");
        told[0].Variants[0].ArticleId.Value.ShouldBe("c");
        told[1].Speaker.ShouldBe("Omar Haddad");
    }

    private void Add(string id, string body)
    {
        var reading = reader.Read(Make.Article(id, body));
        names.Add(reading);
        book.Add(reading, names);
    }
}
