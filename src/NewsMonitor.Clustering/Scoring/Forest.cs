using System.Runtime.InteropServices;

namespace NewsMonitor.Clustering;

/// <summary>A model's trees laid out one behind the other for a tight loop.</summary>
internal sealed class Forest
{
    private readonly Node[] nodes;
    private readonly int[] roots;

    /// <summary>Lays out the trees.</summary>
    public Forest(DecisionTree[] trees)
    {
        var laid = new List<Node>();
        roots = new int[trees.Length];
        for (var t = 0; t < trees.Length; t++)
        {
            var root = roots[t] = laid.Count;
            for (var i = 0; i < trees[t].Feature.Length; i++)
            {
                laid.Add(new Node { Threshold = trees[t].Threshold[i], Feature = trees[t].Feature[i], Left = root + trees[t].Left[i], Right = root + trees[t].Right[i] });
            }
        }

        nodes = [.. laid];
    }

    /// <summary>The sum of the trees' answers for a row, added in the order of the trees.</summary>
    public double Score(ReadOnlySpan<double> row, double start)
    {
        var score = start;
        var all = nodes;
        foreach (var root in roots)
        {
            ref readonly var node = ref all[root];
            while (node.Feature >= 0)
            {
                node = ref all[row[node.Feature] <= node.Threshold ? node.Left : node.Right];
            }

            score += node.Threshold;
        }

        return score;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Node
    {
        public double Threshold;
        public int Feature;
        public int Left;
        public int Right;
    }
}
