using Shouldly;
using Xunit;

namespace NewsMonitor.Clustering.Tests;

public sealed class GradientBoostingTests
{
    private static readonly BoostingOptions Few = new() { Trees = 20, LeastHessian = 1 };

    [Fact]
    public void It_learns_which_pairs_belong_together()
    {
        var model = GradientBoosting.Learn(Rows(feature: 0, sign: 1), Few, "test");
        Score(model, 0, 0.9).ShouldBeGreaterThan(1);
        Score(model, 0, 0.1).ShouldBeLessThan(-1);
    }

    [Fact]
    public void It_never_goes_against_a_features_direction()
    {
        var model = GradientBoosting.Learn(Rows(feature: 0, sign: -1), Few, "test");
        Score(model, 0, 0.9).ShouldBeGreaterThanOrEqualTo(Score(model, 0, 0.1));
    }

    [Fact]
    public void A_feature_left_out_decides_nothing()
    {
        var model = GradientBoosting.Learn(Rows(feature: 0, sign: 1), Few with { Without = ["cosineWhole"] }, "test");
        Score(model, 0, 0.9).ShouldBe(Score(model, 0, 0.1));
    }

    [Fact]
    public void What_is_written_is_read_the_same()
    {
        var model = GradientBoosting.Learn(Rows(feature: 0, sign: 1), Few, "test");
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(model.ToJson()));
        var again = PairModelFile.Read(stream);
        Score(again, 0, 0.63).ShouldBe(Score(model, 0, 0.63));
    }

    private static List<TrainingRow> Rows(int feature, int sign) =>
    [
        .. Enumerable.Range(0, 400).Select(i =>
        {
            var row = new float[FeatureNames.Count];
            row[feature] = i / 400f;
            return new TrainingRow(row, (i > 200) == (sign > 0), "c" + (i % 7), 1, "set");
        }),
    ];

    private static double Score(PairModel model, int feature, double value)
    {
        var row = new double[FeatureNames.Count];
        row[feature] = value;
        return model.Score(row);
    }
}
