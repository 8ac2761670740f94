using CsCheck;
using Shouldly;
using Xunit;

namespace NewsMonitor.Clustering.Tests;

public sealed class IsotonicRegressionTests
{
    [Fact]
    public void The_curve_ascends_and_stays_within_0_and_1() =>
        Gen.Select(Gen.Double[-8, 8], Gen.Bool, Gen.Double[0.1, 2]).Array[1, 300].Sample(answers =>
        {
            var curve = IsotonicRegression.Fit(answers);
            var last = 0.0;
            for (var score = -9.0; score <= 9; score += 0.25)
            {
                curve.Probability(score).ShouldBeInRange(last, 1);
                last = curve.Probability(score);
            }
        });

    [Fact]
    public void Without_points_the_logistic_function_stands_in() => new Calibration([], []).Probability(0).ShouldBe(0.5);
}
