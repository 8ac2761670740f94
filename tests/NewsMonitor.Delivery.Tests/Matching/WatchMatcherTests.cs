using NewsMonitor.Delivery.Matching;
using NewsMonitor.Delivery.Queries;
using NewsMonitor.Model;
using Shouldly;
using Xunit;

namespace NewsMonitor.Delivery.Tests.Matching;

public sealed class WatchMatcherTests
{
    private readonly WatchMatcher _matcher = new(new PlainWords(), maxStories: 2);

    [Fact]
    public void Watch_holds_from_the_article_that_brings_its_last_word()
    {
        _matcher.Set("w", Made.Query("flood bridge articles>=2"));
        var (first, second) = (Made.Article("Floods"), Made.Article("Bridge closed"));

        _matcher.Match(Made.Story([first]), [first], whole: true).ShouldBeEmpty();
        _matcher.Match(Made.Story([first, second]), [second], whole: false).ShouldBe(["w"]);
    }

    [Fact]
    public void Only_watches_that_have_a_word_in_common_are_asked()
    {
        for (var i = 0; i < 1000; i++)
        {
            _matcher.Set($"w{i}", Made.Query($"common rare{i} articles>=1"));
        }

        var article = Made.Article("common rare7");

        _matcher.Match(Made.Story([article]), [article], whole: true).ShouldBe(["w7"]);
        _matcher.Asked.ShouldBeLessThan(10);
    }

    [Fact]
    public void Watch_that_is_changed_asks_the_new_query()
    {
        var article = Made.Article("Floods");
        _matcher.Set("w", Made.Query("fire"));
        _matcher.Match(Made.Story([article]), [article], whole: true).ShouldBeEmpty();

        _matcher.Set("w", Made.Query("flood"));

        _matcher.Knows(new StoryId("main.en.1")).ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => _matcher.Match(Made.Story([article]), [], whole: false));
        _matcher.Match(Made.Story([article]), [article], whole: true).ShouldBe(["w"]);
    }

    [Fact]
    public void Watch_that_is_removed_is_not_asked_again()
    {
        _matcher.Set("w", Made.Query("flood OR articles>=1"));
        _matcher.Set("v", Made.Query("flood"));
        _matcher.Remove("w");
        _matcher.Remove("unknown");
        var article = Made.Article("Floods");

        _matcher.Match(Made.Story([article]), [article], whole: true).ShouldBe(["v"]);
        _matcher.Count.ShouldBe(1);
    }

    [Fact]
    public void Watch_on_words_that_others_have_needs_no_new_reading()
    {
        var article = Made.Article("Floods");
        _matcher.Set("w", Made.Query("flood"));
        _matcher.Match(Made.Story([article]), [article], whole: true);

        _matcher.Set("v", Made.Query("flood articles>=1"));

        _matcher.Knows(new StoryId("main.en.1")).ShouldBeTrue();
        _matcher.Match(Made.Story([article]), [], whole: false).ShouldBe(["v", "w"]);
    }

    [Fact]
    public void Facet_that_goes_takes_its_words_with_it()
    {
        var article = Made.Article("Floods");
        _matcher.Set("w", Made.Query("name:lund"));
        _matcher.Match(Made.Story([article], new MatchFacet(QueryField.Name, "Maria Lund")), [article], whole: true).ShouldBe(["w"]);

        _matcher.Match(Made.Story([article]), [], whole: false).ShouldBeEmpty();
    }

    [Fact]
    public void Story_unused_longest_is_forgotten()
    {
        _matcher.Set("w", Made.Query("flood"));
        foreach (var id in new[] { "a", "b", "c" })
        {
            var article = Made.Article("Floods");
            _matcher.Match(Made.Story([article]) with { Id = new StoryId(id) }, [article], whole: true);
        }

        _matcher.Knows(new StoryId("a")).ShouldBeFalse();
        _matcher.Knows(new StoryId("c")).ShouldBeTrue();
        _matcher.Forget(new StoryId("c"));
        _matcher.Knows(new StoryId("c")).ShouldBeFalse();
    }
}
