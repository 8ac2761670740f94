using Shouldly;
using Xunit;

namespace NewsMonitor.Clustering.Tests;

public sealed class HistogramTests
{
    private static readonly BinnedRows Rows = new([.. Enumerable.Range(0, 100).Select(Row)], 16);
    private static readonly double[] Gradients = [.. Enumerable.Range(0, 100).Select(i => (double)i)];
    private static readonly double[] Hessians = [.. Enumerable.Range(0, 100).Select(i => 1.0)];

    [Fact]
    public void Every_feature_sums_up_to_the_whole()
    {
        var sums = new Histogram();
        sums.Add(Rows, [.. Enumerable.Range(0, 100)], Gradients, Hessians);
        for (var feature = 0; feature < FeatureNames.Count; feature++)
        {
            Total(sums, feature).ShouldBe((4950.0, 100.0));
        }
    }

    [Fact]
    public void What_is_left_without_a_part_is_the_other_part()
    {
        var (all, part, rest) = (new Histogram(), new Histogram(), new Histogram());
        all.Add(Rows, [.. Enumerable.Range(0, 100)], Gradients, Hessians);
        part.Add(Rows, [.. Enumerable.Range(0, 30)], Gradients, Hessians);
        rest.Add(Rows, [.. Enumerable.Range(30, 70)], Gradients, Hessians);
        all.Subtract(part);
        for (var feature = 0; feature < FeatureNames.Count; feature++)
        {
            all.Of(feature).ToArray().ShouldBe(rest.Of(feature).ToArray());
        }
    }

    private static TrainingRow Row(int i)
    {
        var features = new float[FeatureNames.Count];
        for (var feature = 0; feature < features.Length; feature++)
        {
            features[feature] = i * (feature + 3) % 17;
        }

        return new TrainingRow(features, i % 2 == 0, "c", 1, "set");
    }

    private static (double Gradient, double Hessian) Total(Histogram sums, int feature)
    {
        var (gradient, hessian) = (0.0, 0.0);
        for (var bin = 0; bin < Histogram.Bins; bin++)
        {
            gradient += sums.Of(feature)[2 * bin];
            hessian += sums.Of(feature)[(2 * bin) + 1];
        }

        return (gradient, hessian);
    }
}
