using NewsMonitor.Text;
using Shouldly;
using Xunit;

namespace NewsMonitor.Clustering.Tests;

public sealed class LimitsTests
{
    private readonly Newsroom newsroom = new();

    [Fact]
    public void Within_its_bounds_an_engine_gives_nothing_up()
    {
        var engine = Newsroom.Engine();
        engine.Assign(newsroom.Article(0, 0));
        engine.Limits.ShouldBe(EngineLimits.None);
    }

    [Fact]
    public void Every_bound_is_counted_when_it_is_hit()
    {
        var engine = Newsroom.Engine(new ClusterOptions { MaxAwake = 2, MaxStories = 4, MaxTerms = 1000, MaxPostings = 16, MaxLines = 3, QueryVisits = 1, MergeLooks = 0, JoinScore = 50 });
        for (var i = 0; i < 40; i++)
        {
            engine.Assign(newsroom.Article(i, i % 10, i % 8, hours: i));
        }

        Fill(engine, from: 40);
        var hit = engine.Limits.Since(EngineLimits.None).Select(limit => limit.Option).ToList();
        hit.ShouldBe(["MaxAwake", "MaxStories", "MaxTerms", "MaxLines", "QueryVisits"], ignoreOrder: true);
        engine.Limits.MaxStories.ShouldBeGreaterThan(30);
        engine.Check().ShouldBeEmpty();
    }

    [Fact]
    public void A_term_that_too_many_stories_hold_is_counted()
    {
        var engine = Newsroom.Engine(new ClusterOptions { MaxPostings = 16, MergeLooks = 0, JoinScore = 50 });
        for (var i = 0; i < 20; i++)
        {
            engine.Assign(newsroom.Article(i, 3, i % 8, hours: i));
        }

        engine.Limits.MaxPostings.ShouldBeGreaterThan(0);
        engine.Check().ShouldBeEmpty();
    }

    [Fact]
    public void Only_what_came_since_is_told() =>
        new EngineLimits(3, 0, 5, 0, 0, 1).Since(new EngineLimits(1, 0, 5, 0, 0, 0)).ShouldBe([("MaxAwake", 2L), ("QueryVisits", 1L)]);

    // Words that come once each, until the terms are too many.
    private static void Fill(ClusterEngine engine, int from)
    {
        var analyzer = new TextAnalyzer();
        for (var i = from; i < from + 60; i++)
        {
            var words = string.Join(' ', Enumerable.Range(0, 40).Select(word => $"{(char)('a' + (i % 26))}{(char)('a' + (word % 26))}qu{(char)('a' + (i / 26 % 26))}{(char)('a' + (word / 26))}x"));
            engine.Assign(new ClusterArticle(i, analyzer.Analyze(words, $"{words} again.\nA line of {i}.", "en"), Newsroom.Start, Source: "Daily"));
        }
    }
}
