using NewsMonitor.Model;
using NewsMonitor.Stories.News;
using NewsMonitor.Stories.Telling;
using NewsMonitor.Stories.Tests.Telling;
using Shouldly;
using Xunit;

namespace NewsMonitor.Stories.Tests.News;

public sealed class NewsTests
{
    private readonly StoryBook book = new StoryTeller().Begin();

    public NewsTests() => book.Add(Make.Article("a", "The city of Marlow closed its old harbour bridge on Monday after engineers found a crack in a pillar.\n“It is not safe to cross the bridge any more,” mayor Anna Lindqvist said."));

    [Fact]
    public void The_same_told_in_other_words_is_not_new() =>
        book.Add(Make.Article("b", "Engineers found a crack in a pillar of the old harbour bridge in Marlow, and the city closed it on Monday.")).News.ShouldNotContain(n => n.Kind == NewsItem.Sentence);

    [Fact]
    public void Another_matter_is_new() =>
        book.Add(Make.Article("b", "Ferries will carry passengers to the islands from Tuesday.")).News.ShouldContain(n => n.Kind == NewsItem.Sentence);

    [Fact]
    public void Another_number_is_new() =>
        book.Add(Make.Article("b", "The city of Marlow closed its old harbour bridge, and 40 people were injured.")).News.ShouldContain(new NewsItem(NewsItem.Number, "40 injured", new("b")));

    [Fact]
    public void A_known_quotation_is_not_new_and_another_is()
    {
        var news = book.Add(Make.Article("b", "“It is not safe to cross the bridge,” said Anna Lindqvist.\n“Half of my customers come over it,” said baker Omar Haddad."));
        news.News.Where(n => n.Kind == NewsItem.Quote).Select(n => n.Text).ShouldBe(["Half of my customers come over it,"]);
        news.News.ShouldContain(new NewsItem(NewsItem.Name, "Omar Haddad", new("b")));
        news.SharedStatements.ShouldBe(1);
    }

    [Fact]
    public void An_article_that_adds_nothing_says_so() =>
        book.Add(Make.Article("b", "The city of Marlow closed its old harbour bridge on Monday.")).AddsNothing.ShouldBeTrue();

    [Fact]
    public void Old_sentences_are_forgotten_when_there_are_too_many()
    {
        var seen = new SeenSentences([]);
        for (uint i = 0; i < 2000; i++)
        {
            seen.Add([i * 4, (i * 4) + 1, (i * 4) + 2, (i * 4) + 3]);
        }

        seen.Sentences.Count.ShouldBe(SeenSentences.MostSentences);
        seen.IsKnown([0, 1, 2, 3]).ShouldBeFalse();
        seen.IsKnown([7996, 7997, 7998, 7999]).ShouldBeTrue();
    }
}
