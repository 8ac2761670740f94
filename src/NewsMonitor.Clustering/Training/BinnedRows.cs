namespace NewsMonitor.Clustering;

/// <summary>Rows with each feature's values sorted into bins of about equal counts.</summary>
internal sealed class BinnedRows
{
    /// <summary>Sorts the rows.</summary>
    public BinnedRows(IReadOnlyList<TrainingRow> rows, int bins)
    {
        Count = rows.Count;
        Edges = new double[FeatureNames.Count][];
        Bins = new byte[FeatureNames.Count * rows.Count];
        var values = new float[rows.Count];
        for (var feature = 0; feature < FeatureNames.Count; feature++)
        {
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = rows[i].Features[feature];
            }

            Edges[feature] = EdgesOf((float[])values.Clone(), bins);
            for (var i = 0; i < values.Length; i++)
            {
                var place = Array.BinarySearch(Edges[feature], values[i]);
                Bins[(i * FeatureNames.Count) + feature] = (byte)(place >= 0 ? place : ~place);
            }
        }
    }

    /// <summary>How many rows.</summary>
    public int Count { get; }

    /// <summary>By feature, the largest value of each bin but the last.</summary>
    public double[][] Edges { get; }

    /// <summary>The bins, a row's features beside each other.</summary>
    public byte[] Bins { get; }

    /// <summary>The bin of a row's feature.</summary>
    public byte Bin(int row, int feature) => Bins[(row * FeatureNames.Count) + feature];

    private static double[] EdgesOf(float[] values, int bins)
    {
        Array.Sort(values);
        var edges = new List<double>();
        for (var bin = 1; bin < bins; bin++)
        {
            var edge = values[(int)((long)values.Length * bin / bins)];
            if (edge < values[^1] && (edges.Count == 0 || edge > edges[^1]))
            {
                edges.Add(edge);
            }
        }

        return [.. edges];
    }
}
