using System.Numerics;

namespace NewsMonitor.Clustering;

/// <summary>
/// A model's trees turned inside out for speed: not tree by tree, but threshold by threshold, each telling which leaves of its tree are out of reach beyond it
/// (QuickScorer; Lucchese et al., SIGIR 2015). The answer is the same to the last bit as walking each tree.
/// </summary>
internal sealed class Forest
{
    /// <summary>The most leaves of a tree: one bit each.</summary>
    public const int MostLeaves = 64;

    // Per feature its stretch of the tests, thresholds ascending.
    private readonly int[] firstTest;
    private readonly double[] thresholds;
    private readonly int[] treeOf;
    private readonly ulong[] masks;

    // Per tree its stretch of the leaves, from left to right.
    private readonly int[] firstLeaf;
    private readonly double[] leaves;

    /// <summary>Lays out the trees.</summary>
    /// <exception cref="InvalidDataException">A tree has more leaves than <see cref="MostLeaves"/>.</exception>
    public Forest(DecisionTree[] trees)
    {
        var tests = new List<(int Feature, double Threshold, int Tree, ulong Mask)>();
        var values = new List<double>();
        firstLeaf = new int[trees.Length];
        for (var t = 0; t < trees.Length; t++)
        {
            firstLeaf[t] = values.Count;
            Lay(trees[t], 0, t, tests, values);
            if (values.Count - firstLeaf[t] > MostLeaves)
            {
                throw new InvalidDataException($"Tree {t} of the model has {values.Count - firstLeaf[t]} leaves; at most {MostLeaves} can be used: train it anew with fewer.");
            }
        }

        tests.Sort(static (a, b) => a.Feature != b.Feature ? a.Feature.CompareTo(b.Feature) : a.Threshold.CompareTo(b.Threshold));
        leaves = [.. values];
        thresholds = [.. tests.Select(test => test.Threshold)];
        treeOf = [.. tests.Select(test => test.Tree)];
        masks = [.. tests.Select(test => test.Mask)];
        var features = tests.Count == 0 ? 0 : tests[^1].Feature + 1;
        firstTest = [.. Enumerable.Range(0, features + 1).Select(feature => tests.Count(test => test.Feature < feature))];
    }

    /// <summary>The sum of the trees' answers for a row, added in the order of the trees.</summary>
    public double Score(ReadOnlySpan<double> row, double start)
    {
        Span<ulong> within = stackalloc ulong[firstLeaf.Length];
        within.Fill(ulong.MaxValue);
        for (var feature = 0; feature < firstTest.Length - 1; feature++)
        {
            var value = row[feature];
            var end = firstTest[feature + 1];
            for (var test = firstTest[feature]; test < end && !(value <= thresholds[test]); test++)
            {
                within[treeOf[test]] &= masks[test];
            }
        }

        var score = start;
        for (var tree = 0; tree < within.Length; tree++)
        {
            score += leaves[firstLeaf[tree] + BitOperations.TrailingZeroCount(within[tree])];
        }

        return score;
    }

    // Numbers the leaves from left to right; a test notes the leaves to its left, which a larger value can't reach.
    private void Lay(DecisionTree tree, int node, int number, List<(int Feature, double Threshold, int Tree, ulong Mask)> tests, List<double> values)
    {
        if (tree.Feature[node] < 0)
        {
            values.Add(tree.Threshold[node]);
            return;
        }

        var first = values.Count - firstLeaf[number];
        Lay(tree, tree.Left[node], number, tests, values);
        var end = values.Count - firstLeaf[number];
        tests.Add((tree.Feature[node], tree.Threshold[node], number, ~(Below(end) & ~Below(first))));
        Lay(tree, tree.Right[node], number, tests, values);
    }

    private static ulong Below(int bit) => bit >= MostLeaves ? ulong.MaxValue : (1UL << bit) - 1;
}
