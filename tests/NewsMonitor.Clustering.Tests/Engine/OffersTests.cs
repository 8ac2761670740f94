using Shouldly;
using Xunit;

namespace NewsMonitor.Clustering.Tests;

public sealed class OffersTests
{
    private readonly Newsroom newsroom = new();

    [Fact]
    public void A_story_that_another_engine_has_too_is_found_there()
    {
        var (one, other) = (Filled(0, body: true), Filled(100, body: false));
        for (var topic = 0; topic < Newsroom.Topics; topic++)
        {
            var match = other.Match(one.Offer(topic)!);
            match.ShouldNotBeNull($"topic {topic}").Story.ShouldBe(100 + topic);
            match.Value.Score.ShouldBeGreaterThan(1);
        }
    }

    [Fact]
    public void A_story_that_the_other_engine_does_not_have_is_not_found()
    {
        var (one, other) = (Newsroom.Engine(), Newsroom.Engine());
        one.Assign(newsroom.Article(0, topic: 3));
        for (var topic = 4; topic < Newsroom.Topics; topic++)
        {
            other.Assign(newsroom.Article(topic, topic));
        }

        other.Match(one.Offer(0)!).ShouldBeNull();
        Newsroom.Engine().Match(one.Offer(0)!).ShouldBeNull("an empty engine has no story");
    }

    [Fact]
    public void Looking_leaves_no_trace()
    {
        var (one, other) = (Filled(0, body: true), Newsroom.Engine());
        for (var topic = 0; topic < 3; topic++)
        {
            other.Assign(newsroom.Article(topic, topic));
        }

        var before = State(other);
        for (var topic = 0; topic < Newsroom.Topics; topic++)
        {
            other.Match(one.Offer(topic)!);
        }

        State(other).ShouldBe(before);
        other.Check().ShouldBeEmpty();
    }

    [Fact]
    public void A_story_shows_its_latest_articles_and_its_size()
    {
        var engine = Newsroom.Engine(new ClusterOptions { MergeVoters = 3 });
        for (var i = 0; i < 5; i++)
        {
            engine.Assign(newsroom.Article(i, topic: 2, variant: i));
        }

        engine.Assign(newsroom.Article(5, topic: 2, variant: 4, copyOf: 4));
        var offer = engine.Offer(0).ShouldNotBeNull();
        (offer.Story, offer.Vectors.Count).ShouldBe((0, 3));
        engine.SizeOf(0).ShouldBe(5, "copies do not count");
    }

    [Fact]
    public void What_does_not_live_or_has_grown_large_is_not_offered()
    {
        var engine = Newsroom.Engine(new ClusterOptions { MergeMembers = 2 });
        for (var i = 0; i < 3; i++)
        {
            engine.Assign(newsroom.Article(i, topic: 2, variant: i));
        }

        engine.Offer(0).ShouldBeNull("too large to become part of another");
        engine.Offer(99).ShouldBeNull();
        engine.SizeOf(99).ShouldBe(0);
    }

    [Fact]
    public void How_alike_they_must_be_is_a_setting()
    {
        var (one, strict) = (Filled(0, body: true), Newsroom.Engine(new ClusterOptions { PartJoinScore = 90 }));
        strict.Assign(newsroom.Article(0, topic: 0));
        strict.Match(one.Offer(0)!).ShouldBeNull();
    }

    private ClusterEngine Filled(long first, bool body)
    {
        var engine = Newsroom.Engine();
        for (var topic = 0; topic < Newsroom.Topics; topic++)
        {
            engine.Assign(newsroom.Article(first + topic, topic, body: body)).Outcome.ShouldBe(OutcomeKind.Founded);
        }

        return engine;
    }

    private static byte[] State(ClusterEngine engine)
    {
        using var stream = new MemoryStream();
        engine.Snapshot(stream);
        return stream.ToArray();
    }
}
