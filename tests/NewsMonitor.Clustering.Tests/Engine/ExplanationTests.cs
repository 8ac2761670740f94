using NewsMonitor.Model;
using Shouldly;
using Xunit;

namespace NewsMonitor.Clustering.Tests;

public sealed class ExplanationTests
{
    private readonly Newsroom newsroom = new();

    [Fact]
    public void A_founder_says_whom_it_came_nearest_to_and_what_spoke_against()
    {
        var engine = Newsroom.Engine();
        engine.Assign(newsroom.Article(0, 3));
        var outcome = engine.Assign(newsroom.Article(1, 6, 1, hours: 400));
        outcome.Outcome.ShouldBe(OutcomeKind.Founded);
        if (outcome.RunnerUp is not { } nearest)
        {
            outcome = engine.Assign(Mixed(2));
            nearest = outcome.RunnerUp.ShouldNotBeNull();
        }

        nearest.Story.ShouldBe(0);
        var reasons = outcome.Evidence.Where(evidence => evidence.Kind == EvidenceKinds.Refused).ToList();
        reasons.ShouldNotBeEmpty();
        outcome.Evidence[0].Kind.ShouldBe(EvidenceKinds.Refused, "what carried the decision comes first");
        reasons.ShouldAllBe(reason => reason.Weight > 0 && reason.Weight <= 1 && reason.Value.Length > 10);
        reasons.Select(reason => reason.Weight).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public void A_join_far_from_certain_says_what_spoke_against_it()
    {
        var engine = Newsroom.Engine(new ClusterOptions { JoinScore = -50, UncertainFrom = -60, CertainFrom = 60, MergeLooks = 0 });
        engine.Assign(newsroom.Article(0, 3));
        var outcome = engine.Assign(Mixed(1));
        (outcome.Outcome, outcome.Uncertain).ShouldBe((OutcomeKind.Joined, true));
        var reasons = outcome.Evidence.Where(evidence => evidence.Kind == EvidenceKinds.Uncertain).ToList();
        reasons.ShouldNotBeEmpty();
        reasons.ShouldAllBe(reason => reason.Weight < 0);
        outcome.Evidence.ShouldContain(evidence => evidence.Kind == EvidenceKinds.Term && evidence.Weight > 0);
    }

    [Fact]
    public void A_close_call_to_found_says_so()
    {
        var engine = Newsroom.Engine(new ClusterOptions { JoinScore = 50, UncertainFrom = -60, CertainFrom = 60, MergeLooks = 0 });
        engine.Assign(newsroom.Article(0, 3));
        var outcome = engine.Assign(newsroom.Article(1, 3, 1, hours: 2));
        (outcome.Outcome, outcome.Uncertain).ShouldBe((OutcomeKind.Founded, true));
        outcome.Evidence.ShouldContain(evidence => evidence.Kind == EvidenceKinds.Uncertain && evidence.Value.StartsWith("close to joining", StringComparison.Ordinal));
    }

    [Fact]
    public void Kinds_are_of_the_short_list_whatever_happens()
    {
        string[] known = [EvidenceKinds.Term, EvidenceKinds.Name, EvidenceKinds.Number, EvidenceKinds.Time, EvidenceKinds.Copy, EvidenceKinds.Refused, EvidenceKinds.Uncertain];
        var engine = Newsroom.Engine();
        for (var i = 0; i < 120; i++)
        {
            var outcome = engine.Assign(newsroom.Article(i, (i * 7) % 10, i % 9, hours: i * 3.0, copyOf: i % 13 == 12 ? i - 5 : null));
            outcome.Evidence.ShouldAllBe(evidence => known.Contains(evidence.Kind) && evidence.Value.Length > 0 && double.IsFinite(evidence.Weight));
            outcome.Probability.ShouldBeInRange(0, 1);
        }
    }

    [Fact]
    public void The_runner_up_is_another_story_than_the_one_joined()
    {
        var engine = Newsroom.Engine(new ClusterOptions { MergeLooks = 0 });
        engine.Assign(newsroom.Article(0, 3));
        engine.Assign(newsroom.Article(1, 2));
        var outcome = engine.Assign(newsroom.Article(2, 3, 1, hours: 1));
        outcome.Story.ShouldBe(0);
        outcome.RunnerUp?.Story.ShouldNotBe(0);
    }

    // Shares a few of the first topic's words, and little else.
    private static ClusterArticle Mixed(long number) => new(
        number,
        new Text.TextAnalyzer().Analyze(
            "Striker of the dockers' union speaks in Bramford",
            "The forward of the rowing club lifted thirty crates as the number of visitors to the quay fell, Councillor Ingrid Haal said in Bramford on Sunday.",
            "en"),
        Newsroom.Start.AddDays(9));
}
