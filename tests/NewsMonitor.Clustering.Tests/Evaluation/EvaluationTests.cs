using Shouldly;
using Xunit;

namespace NewsMonitor.Clustering.Tests;

public sealed class EvaluationTests
{
    [Fact]
    public void Stories_that_are_the_labels_score_1()
    {
        var e = Evaluation.Of(["a", "a", "b", "c"], ["1", "1", "2", "3"]);
        (e.BCubed.F1, e.PairF1, Math.Round(e.Nmi, 9)).ShouldBe((1, 1, 1));
    }

    [Fact]
    public void Everything_in_one_story_has_full_recall_and_poor_precision()
    {
        var e = Evaluation.Of(["a", "a", "b", "b"], ["1", "1", "1", "1"]);
        (e.BCubed.Recall, e.BCubed.Precision, e.PairRecall).ShouldBe((1, 0.5, 1));
        e.PairPrecision.ShouldBe(2 / 6.0, 1e-9);
    }

    [Fact]
    public void Everything_alone_has_full_precision_and_poor_recall()
    {
        var e = Evaluation.Of(["a", "a", "b", "b"], ["1", "2", "3", "4"]);
        (e.BCubed.Recall, e.BCubed.Precision).ShouldBe((0.5, 1));
    }

    [Fact]
    public void Only_the_articles_asked_for_are_averaged_but_all_are_looked_at()
    {
        var sums = new ScoreSums();
        sums.Add(["a", "b"], [1L, 1L], i => i == 0);
        (sums.Articles, sums.Precision).ShouldBe((1, 0.5));
    }

    [Fact]
    public void The_worst_story_is_named_with_its_reason()
    {
        var worst = WorstStories.Of(["a", "a", "a", "b", "c"], ["1", "2", "3", "4", "4"], 10);
        worst[0].Name.ShouldBe("a");
        worst[0].Reason.ShouldContain("spread over several stories");
        worst[1].Reason.ShouldContain("several labels");
    }
}
