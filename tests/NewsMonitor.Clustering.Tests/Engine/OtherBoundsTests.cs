using CsCheck;
using Shouldly;
using Xunit;

namespace NewsMonitor.Clustering.Tests;

/// <summary>An engine goes on under other bounds than it had.</summary>
public sealed class OtherBoundsTests
{
    private static readonly ClusterOptions Wide = new() { MaxTerms = 2000 };
    private static readonly ClusterOptions Tight = new() { MaxAwake = 2, MaxStories = 3, MaxTerms = 1000, MaxPostings = 16, MaxLines = 4 };

    private static readonly Gen<(int Kind, int A, int B)[]> Steps = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 999], Gen.Int[0, 999]).Array[1, 60];

    private readonly Newsroom newsroom = new();

    [Fact]
    public void What_is_more_than_lower_bounds_goes_when_the_snapshot_is_taken_up()
    {
        var engine = Newsroom.Engine(Wide);
        for (var i = 0; i < Newsroom.Topics; i++)
        {
            engine.Assign(newsroom.Article(i, i));
        }

        engine.StoryCount.ShouldBe(Newsroom.Topics);
        var less = Under(engine, Tight);

        (less.AwakeCount, less.StoryCount).ShouldBe((2, 3));
        less.Limits.MaxStories.ShouldBe(Newsroom.Topics - 3);
        less.StoryOf(Newsroom.Topics - 1).ShouldBe(Newsroom.Topics - 1, "the stories that were touched last stay");
        less.StoryOf(0).ShouldBeNull();
        less.Assign(newsroom.Article(100, Newsroom.Topics - 1, 1)).Story.ShouldBe(Newsroom.Topics - 1);
        less.Check().ShouldBeEmpty();
    }

    [Fact]
    public void Higher_bounds_keep_more_from_then_on()
    {
        var engine = Newsroom.Engine(Tight);
        for (var i = 0; i < Newsroom.Topics; i++)
        {
            engine.Assign(newsroom.Article(i, i));
        }

        var more = Under(engine, Wide);
        more.StoryCount.ShouldBe(3);
        for (var i = 0; i < Newsroom.Topics; i++)
        {
            more.Assign(newsroom.Article(100 + i, i, 1));
        }

        more.StoryCount.ShouldBe(Newsroom.Topics);
        more.AwakeCount.ShouldBe(Newsroom.Topics);
        more.Check().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Recorded_decisions_are_applied_as_recorded_whatever_the_bounds(bool lower) => Steps.Sample(
        steps =>
        {
            var log = new RecordedLog(newsroom, lower ? Wide : Tight);
            foreach (var (kind, a, b) in steps)
            {
                log.Step(kind, a, b);
            }

            var again = log.Again(lower ? Tight : Wide);

            again.Check().ShouldBeEmpty();
            foreach (var article in log.Articles.Where(article => again.StoryOf(article) is not null))
            {
                again.StoryOf(article).ShouldBe(log.StoryOf(article), $"article {article}");
            }
        },
        iter: 200, threads: 2, seed: "0000KOIa5Vq3");

    private static ClusterEngine Under(ClusterEngine engine, ClusterOptions options)
    {
        using var stream = new MemoryStream();
        engine.Snapshot(stream);
        stream.Position = 0;
        return ClusterEngine.Restore(stream, Newsroom.Resources, options);
    }
}
