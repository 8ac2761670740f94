using NewsMonitor.Model;
using NewsMonitor.Stories.News;
using NewsMonitor.Stories.Why;
using Shouldly;
using Xunit;

namespace NewsMonitor.Stories.Tests.Why;

public sealed class WhyEdgeTests
{
    private readonly Decision decision = new() { Probability = 0.875, Outcome = "joined" };

    [Theory]
    [InlineData(1, "1 shared statement")]
    [InlineData(2, "2 shared statements")]
    public void One_thing_is_told_in_the_singular(int count, string expected) =>
        WhyWriter.Joined(decision, News(statements: count)).ShouldBe($"joined: {expected}");

    [Fact]
    public void Several_origins_are_joined_by_and() =>
        WhyWriter.Joined(decision, News(statements: 1) with { Origins = ["AFP", "Reuters"] }).ShouldBe("joined: 1 shared statement, cites AFP and Reuters");

    [Fact]
    public void Without_any_reason_the_probability_stands() => WhyWriter.Joined(decision, null).ShouldBe("joined at 0.88");

    [Fact]
    public void Without_an_outcome_it_has_joined() => WhyWriter.Joined(decision with { Outcome = "" }, null).ShouldStartWith("joined");

    [Fact]
    public void The_first_article_began_the_story() => WhyWriter.Joined(decision with { Outcome = "founded" }, null).ShouldBe("began the story");

    [Fact]
    public void An_article_that_came_with_another_story_says_which() =>
        WhyWriter.Joined(decision with { Outcome = "founded" }, News(statements: 2), new StoryId("s7")).ShouldBe("came with story s7, which ended in this one: 2 shared statements");

    [Fact]
    public void A_close_decision_says_so() => WhyWriter.Joined(decision with { Outcome = "uncertain" }, News(statements: 1)).ShouldBe("joined, though it was a close decision: 1 shared statement");

    [Fact]
    public void A_copy_needs_no_other_reason() => WhyWriter.Joined(decision with { Outcome = "copy" }, News()).ShouldBe("copy: repeats the text of an article of this story");

    [Fact]
    public void A_story_that_was_considered_and_then_took_it_in_is_no_refusal() =>
        WhyWriter.KeptApart(decision with { RunnerUp = new(new("s2"), 0.25) }, new StoryId("s2")).ShouldBeNull();

    [Fact]
    public void A_story_of_its_own_says_that_it_shares_too_little() =>
        WhyWriter.KeptApart(decision with { Outcome = "founded", RunnerUp = new(new("s2"), 0.25) }).ShouldBe("considered story s2 at 0.25, kept apart because it shares too little with it, and is rather a story of its own (0.88)");

    [Fact]
    public void At_most_four_pieces_of_evidence_are_told()
    {
        var many = decision with { Evidence = [.. Enumerable.Range(1, 9).Select(i => new Evidence("word", $"w{i}", 1))] };
        WhyWriter.Joined(many, null).ShouldBe("joined: words w1, w2, w3, w4");
    }

    [Fact]
    public void Evidence_against_is_no_reason_for() =>
        WhyWriter.Joined(decision with { Evidence = [new("time", "9 days apart", -2)] }, null).ShouldNotContain("apart");

    [Fact]
    public void Shared_names_alone_are_backed_by_the_engines_evidence() =>
        WhyWriter.Joined(decision with { Evidence = [new("name", "Anna Berg", 1)] }, News(names: 3)).ShouldBe("joined: 3 shared names, name Anna Berg");

    [Fact]
    public void A_refusal_without_evidence_compares_the_chances() =>
        WhyWriter.KeptApart(decision with { RunnerUp = new(new("s2"), 0.25) }).ShouldBe("considered story s2 at 0.25, kept apart because 0.25 is less likely than 0.88 here");

    [Fact]
    public void Numbers_are_written_with_a_point_everywhere()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new("de-DE");
            WhyWriter.Joined(decision, null).ShouldBe("joined at 0.88");
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    private static ArticleNews News(int statements = 0, int names = 0) => new()
    {
        ArticleId = new("a"),
        News = [new(NewsItem.Name, "X", new("a"))],
        SharedStatements = statements,
        SharedNames = names,
    };
}
