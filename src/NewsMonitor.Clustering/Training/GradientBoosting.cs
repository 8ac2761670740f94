namespace NewsMonitor.Clustering;

/// <summary>Boosts trees for the logistic loss (Friedman, 2001). Deterministic: no sampling, sums in the order of the rows.</summary>
internal static class GradientBoosting
{
    /// <summary>Learns from rows; the model is not yet calibrated.</summary>
    public static PairModel Learn(IReadOnlyList<TrainingRow> rows, BoostingOptions options, string name)
    {
        var (right, weight) = (0.0, 0.0);
        foreach (var row in rows)
        {
            right += row.Right ? row.Weight : 0;
            weight += row.Weight;
        }

        var start = Math.Round(Math.Log((right + 1) / (weight - right + 1)), 6);
        var binned = new BinnedRows(rows, options.Bins);
        var grower = new TreeGrower(binned, options);
        var scores = new double[rows.Count];
        Array.Fill(scores, start);
        var gradients = new double[rows.Count];
        var hessians = new double[rows.Count];
        var trees = new List<DecisionTree>();
        while (trees.Count < options.Trees)
        {
            for (var i = 0; i < scores.Length; i++)
            {
                var p = 1 / (1 + Math.Exp(-scores[i]));
                gradients[i] = rows[i].Weight * (p - (rows[i].Right ? 1 : 0));
                hessians[i] = rows[i].Weight * p * (1 - p);
            }

            trees.Add(grower.Grow(gradients, hessians, scores));
        }

        return new PairModel { Name = name, Base = start, Trees = [.. trees] };
    }
}
