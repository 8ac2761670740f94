namespace NewsMonitor.Clustering;

/// <summary>
/// Grows one regression tree leaf by leaf on histograms of gradients (as LightGBM does: Ke et al., NeurIPS 2017), never against a feature's direction:
/// the two sides of a split on a directed feature are bounded by the middle of their values.
/// </summary>
internal sealed class TreeGrower(BinnedRows rows, BoostingOptions options)
{
    /// <summary>Grows a tree on first and second derivatives; adds its answers to the scores.</summary>
    public DecisionTree Grow(double[] gradients, double[] hessians, double[] scores)
    {
        var all = new int[rows.Count];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = i;
        }

        var nodes = new List<TreeNode> { new(all, double.NegativeInfinity, double.PositiveInfinity) };
        nodes[0].Sums.Add(rows, all, gradients, hessians);
        Prepare(nodes[0], gradients, hessians);
        for (var leaves = 1; leaves < options.Leaves; leaves++)
        {
            var best = nodes.Where(node => node.IsLeaf && node.Gain > 0).MaxBy(node => node.Gain);
            if (best is null)
            {
                break;
            }

            Split(best, nodes, gradients, hessians);
        }

        foreach (var leaf in nodes.Where(node => node.IsLeaf))
        {
            leaf.Value *= options.LearningRate;
            foreach (var i in leaf.Rows)
            {
                scores[i] += leaf.Value;
            }
        }

        return new DecisionTree(
            [.. nodes.Select(node => node.IsLeaf ? -1 : node.Feature)],
            [.. nodes.Select(node => node.IsLeaf ? Math.Round(node.Value, 6) : rows.Edges[node.Feature][node.Bin])],
            [.. nodes.Select(node => node.Left)],
            [.. nodes.Select(node => node.Right)]);
    }

    private void Split(TreeNode node, List<TreeNode> nodes, double[] gradients, double[] hessians)
    {
        var direction = FeatureNames.Directions[node.Feature];
        var middle = (node.LeftValue + node.RightValue) / 2;
        var left = new TreeNode(Array.FindAll(node.Rows, i => rows.Bin(i, node.Feature) <= node.Bin), direction < 0 ? middle : node.Lowest, direction > 0 ? middle : node.Highest);
        var right = new TreeNode(Array.FindAll(node.Rows, i => rows.Bin(i, node.Feature) > node.Bin), direction > 0 ? middle : node.Lowest, direction < 0 ? middle : node.Highest);
        node.Left = nodes.Count;
        node.Right = nodes.Count + 1;
        nodes.Add(left);
        nodes.Add(right);

        // Only the smaller side is summed up; the other is what is left of the parent's sums.
        var (small, large) = left.Rows.Length <= right.Rows.Length ? (left, right) : (right, left);
        small.Sums.Add(rows, small.Rows, gradients, hessians);
        large.Sums = node.Sums;
        large.Sums.Subtract(small.Sums);
        node.Free();
        Prepare(left, gradients, hessians);
        Prepare(right, gradients, hessians);
    }

    // Finds a node's value and its best split.
    private void Prepare(TreeNode node, double[] gradients, double[] hessians)
    {
        var (gradient, hessian) = (0.0, 0.0);
        foreach (var i in node.Rows)
        {
            gradient += gradients[i];
            hessian += hessians[i];
        }

        node.Value = Value(gradient, hessian, node);
        var before = Gain(gradient, hessian, node.Value);
        for (var feature = 0; feature < FeatureNames.Count; feature++)
        {
            if (!options.Without.Contains(FeatureNames.All[feature], StringComparer.Ordinal))
            {
                Search(node, feature, gradient, hessian, before);
            }
        }
    }

    private void Search(TreeNode node, int feature, double gradient, double hessian, double before)
    {
        var sums = node.Sums.Of(feature);
        var direction = FeatureNames.Directions[feature];
        var (leftG, leftH) = (0.0, 0.0);
        for (var bin = 0; bin < rows.Edges[feature].Length; bin++)
        {
            leftG += sums[2 * bin];
            leftH += sums[(2 * bin) + 1];
            if (leftH < options.LeastHessian || hessian - leftH < options.LeastHessian)
            {
                continue;
            }

            var left = Value(leftG, leftH, node);
            var right = Value(gradient - leftG, hessian - leftH, node);
            var gain = Gain(leftG, leftH, left) + Gain(gradient - leftG, hessian - leftH, right) - before;
            if ((right - left) * direction >= 0 && gain > node.Gain)
            {
                (node.Gain, node.Feature, node.Bin, node.LeftValue, node.RightValue) = (gain, feature, bin, left, right);
            }
        }
    }

    private double Value(double gradient, double hessian, TreeNode node) =>
        Math.Clamp(-gradient / (hessian + options.Ridge), node.Lowest, node.Highest);

    // By how much a leaf of this value lowers the loss, to second order.
    private double Gain(double gradient, double hessian, double value) => -((gradient * value) + ((hessian + options.Ridge) * value * value / 2));
}
