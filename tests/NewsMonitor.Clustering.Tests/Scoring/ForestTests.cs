using CsCheck;
using Shouldly;
using Xunit;

namespace NewsMonitor.Clustering.Tests;

public sealed class ForestTests
{
    private const int Features = 5;

    [Fact]
    public void It_answers_to_the_bit_as_walking_each_tree_does() => Gen.Select(Gen.Int[0, 1_000_000], Gen.Double[-1, 1].Array[Features]).Sample(
        (seed, row) =>
        {
            var random = new Random(seed);
            var trees = Enumerable.Range(0, 30).Select(_ => Tree(random, leaves: 1 + random.Next(64))).ToArray();
            row[random.Next(Features)] = trees[0].Threshold[0];
            new Forest(trees).Score(row, 0.3).ShouldBe(Walk(trees, row, 0.3));
        },
        iter: 300, threads: 1, seed: "0000KOIa5Vq3");

    [Fact]
    public void A_value_that_is_no_number_goes_right_as_it_would_in_a_tree()
    {
        var trees = new[] { new DecisionTree([0, -1, -1], [0.5, 1, 2], [1, 0, 0], [2, 0, 0]) };
        new Forest(trees).Score([double.NaN], 0).ShouldBe(2);
    }

    [Fact]
    public void Without_trees_the_start_is_the_answer() => new Forest([]).Score([1, 2], 0.25).ShouldBe(0.25);

    [Fact]
    public void A_tree_with_too_many_leaves_is_refused() =>
        Should.Throw<InvalidDataException>(() => new Forest([Tree(new Random(1), leaves: 65)])).Message.ShouldContain("65 leaves");

    private static double Walk(DecisionTree[] trees, double[] row, double start)
    {
        foreach (var tree in trees)
        {
            var node = 0;
            while (tree.Feature[node] >= 0)
            {
                node = row[tree.Feature[node]] <= tree.Threshold[node] ? tree.Left[node] : tree.Right[node];
            }

            start += tree.Threshold[node];
        }

        return start;
    }

    // Splits a leaf by chance until there are enough.
    private static DecisionTree Tree(Random random, int leaves)
    {
        var (feature, threshold, left, right) = (new List<int> { -1 }, new List<double> { random.NextDouble() }, new List<int> { 0 }, new List<int> { 0 });
        for (var count = 1; count < leaves; count++)
        {
            var open = Enumerable.Range(0, feature.Count).Where(node => feature[node] < 0).ToList();
            var node = open[random.Next(open.Count)];
            (feature[node], threshold[node], left[node], right[node]) = (random.Next(Features), Math.Round((random.NextDouble() * 2) - 1, 1), feature.Count, feature.Count + 1);
            for (var child = 0; child < 2; child++)
            {
                feature.Add(-1);
                threshold.Add(random.NextDouble());
                left.Add(0);
                right.Add(0);
            }
        }

        return new DecisionTree([.. feature], [.. threshold], [.. left], [.. right]);
    }
}
