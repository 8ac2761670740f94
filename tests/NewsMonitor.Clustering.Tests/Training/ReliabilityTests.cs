using Shouldly;
using Xunit;

namespace NewsMonitor.Clustering.Tests;

public sealed class ReliabilityTests
{
    [Fact]
    public void Scores_that_tell_the_truth_are_stated_truly()
    {
        var random = new Random(3);
        var answers = Enumerable.Range(0, 20_000).Select(_ =>
        {
            var score = (random.NextDouble() * 8) - 4;
            return new Answer(score, random.NextDouble() < 1 / (1 + Math.Exp(-score)));
        }).ToList();

        var reliability = new Reliability(answers);

        reliability.Error.ShouldBeLessThan(0.03);
        reliability.Curve.Probability(0).ShouldBe(0.5, 0.1);
        reliability.Tenths.Sum(tenth => tenth.Count).ShouldBe(answers.Count);
        reliability.Tenths.ShouldAllBe(tenth => tenth.Stated >= tenth.From && tenth.Stated <= tenth.From + 0.1);
    }

    [Fact]
    public void A_curve_that_is_only_learnt_by_heart_is_found_out()
    {
        // Of each two neighbours the even one is wrong and the odd one right: what fits one half fails on the other.
        var answers = Enumerable.Range(0, 2000).Select(i => new Answer(i / 500.0, i % 2 == 1)).ToList();
        new Reliability(answers).Error.ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void Without_answers_there_is_no_error() => new Reliability([]).Error.ShouldBe(0);
}
