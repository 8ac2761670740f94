namespace NewsMonitor.Clustering;

/// <summary>One tree of a model, as arrays by node. A node with feature −1 is a leaf.</summary>
/// <param name="Feature">Which feature a node asks for; −1 at a leaf.</param>
/// <param name="Threshold">Values up to this go left, others right; at a leaf, its value.</param>
/// <param name="Left">The node to the left.</param>
/// <param name="Right">The node to the right.</param>
internal sealed record DecisionTree(int[] Feature, double[] Threshold, int[] Left, int[] Right);
