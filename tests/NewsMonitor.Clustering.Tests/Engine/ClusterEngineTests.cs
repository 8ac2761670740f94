using Shouldly;
using Xunit;

namespace NewsMonitor.Clustering.Tests;

public sealed class ClusterEngineTests
{
    private readonly Newsroom newsroom = new();
    private readonly ClusterEngine engine = Newsroom.Engine();

    [Fact]
    public void The_first_article_founds_a_story_with_its_own_number()
    {
        var outcome = engine.Assign(newsroom.Article(7, 0));
        (outcome.Story, outcome.Outcome, outcome.RunnerUp).ShouldBe((7, OutcomeKind.Founded, null));
    }

    [Fact]
    public void Articles_on_one_matter_share_a_story_and_others_do_not()
    {
        for (var i = 0; i < 40; i++)
        {
            engine.Assign(newsroom.Article(i, i % 10, i / 10, hours: i));
        }

        var sums = new ScoreSums();
        sums.Add([.. Enumerable.Range(0, 40).Select(i => $"{i % 10}")], [.. Enumerable.Range(0, 40).Select(i => engine.StoryOf(i)!.Value)]);
        sums.F1.ShouldBeGreaterThan(0.8, string.Join(' ', Enumerable.Range(0, 40).Select(i => $"{i % 10}:{engine.StoryOf(i)}")));
    }

    [Fact]
    public void A_decision_names_what_carried_it()
    {
        engine.Assign(newsroom.Article(0, 3));
        var outcome = engine.Assign(newsroom.Article(1, 3, 1, hours: 2));
        outcome.Outcome.ShouldBe(OutcomeKind.Joined);
        outcome.Evidence.ShouldContain(evidence => evidence.Kind == "name" && evidence.Value.Contains("Lindqvist", StringComparison.Ordinal));
        outcome.Evidence.ShouldContain(evidence => evidence.Kind == "time");
        outcome.Probability.ShouldBeInRange(0.2, 1);
    }

    [Fact]
    public void A_copy_follows_its_original_and_counts_as_a_member()
    {
        engine.Assign(newsroom.Article(0, 0));
        var outcome = engine.Assign(newsroom.Article(1, 0, copyOf: 0));
        (outcome.Outcome, outcome.Story, outcome.Vector.Length).ShouldBe((OutcomeKind.Copy, 0, 0));
        engine.MembersOf(0).ShouldBe([0, 1]);
    }

    [Fact]
    public void A_number_that_does_not_ascend_is_refused()
    {
        engine.Assign(newsroom.Article(5, 0));
        Should.Throw<ArgumentException>(() => engine.Assign(newsroom.Article(5, 1)));
    }

    [Fact]
    public void Replaying_what_was_decided_makes_the_same_engine()
    {
        var again = Newsroom.Engine();
        for (var i = 0; i < 60; i++)
        {
            var article = newsroom.Article(i, (i * 7) % 10, i % 8, hours: i / 3.0, copyOf: i % 11 == 10 ? i - 10 : null);
            var outcome = engine.Assign(article);
            again.Replay(article, outcome.Story, outcome.Merges).Vector.ToArray().ShouldBe(outcome.Vector.ToArray());
        }

        State(again).ShouldBe(State(engine));
    }

    [Fact]
    public void A_sleeping_story_wakes_when_an_article_returns()
    {
        engine.Tick(Newsroom.Start);
        engine.Assign(newsroom.Article(0, 3));
        engine.Tick(Newsroom.Start.AddDays(20));
        engine.AwakeCount.ShouldBe(0);
        engine.Assign(newsroom.Article(1, 3, 0, hours: null)).Story.ShouldBe(0);
        engine.AwakeCount.ShouldBe(1);
    }

    [Fact]
    public void A_closed_story_is_joined_by_nothing()
    {
        engine.Tick(Newsroom.Start);
        engine.Assign(newsroom.Article(0, 3));
        engine.Tick(Newsroom.Start.AddDays(200));
        engine.StoryCount.ShouldBe(0);
        engine.Assign(newsroom.Article(1, 3)).Outcome.ShouldBe(OutcomeKind.Founded);
    }

    [Fact]
    public void Bounds_hold_however_many_stories_come()
    {
        var small = Newsroom.Engine(new ClusterOptions { MaxAwake = 2, MaxStories = 4 });
        for (var i = 0; i < 10; i++)
        {
            small.Assign(newsroom.Article(i, i));
            small.StoryCount.ShouldBeLessThanOrEqualTo(4);
            small.AwakeCount.ShouldBeLessThanOrEqualTo(2);
        }
    }

    [Fact]
    public void A_snapshot_of_another_engine_is_refused()
    {
        using var stream = new MemoryStream(State(engine));
        Should.Throw<InvalidDataException>(() => ClusterEngine.Restore(stream, ClusterResources.Load("de"))).Message.ShouldContain("rebuild");
    }

    [Fact]
    public void A_snapshot_cut_off_is_refused()
    {
        engine.Assign(newsroom.Article(0, 0));
        using var stream = new MemoryStream(State(engine)[..^9]);
        Should.Throw<InvalidDataException>(() => ClusterEngine.Restore(stream, Newsroom.Resources));
    }

    [Fact]
    public void A_language_without_a_table_works_and_says_so() => ClusterResources.Load("qq").Background.Documents.ShouldBe(0);

    [Fact]
    public void Options_that_cannot_be_used_are_refused_all_at_once() =>
        ClusterOptionsValidator.Faults(new ClusterOptions { Words = 0, MaxAwake = 0, Compared = 1, UncertainFrom = 3 }).Count.ShouldBe(4);

    private static byte[] State(ClusterEngine engine)
    {
        using var stream = new MemoryStream();
        engine.Snapshot(stream);
        return stream.ToArray();
    }
}
