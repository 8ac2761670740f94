namespace NewsMonitor.Clustering;

/// <summary>The sums of first and second derivatives of a node's rows, by feature and bin.</summary>
internal sealed class Histogram
{
    /// <summary>How many bins a feature may have.</summary>
    public const int Bins = 256;

    private readonly double[] sums = new double[FeatureNames.Count * Bins * 2];

    /// <summary>The sums of a feature: first and second derivative of each bin in turn.</summary>
    public ReadOnlySpan<double> Of(int feature) => sums.AsSpan(feature * Bins * 2, Bins * 2);

    /// <summary>Adds rows.</summary>
    public void Add(BinnedRows rows, int[] chosen, double[] gradients, double[] hessians)
    {
        foreach (var i in chosen)
        {
            var (gradient, hessian) = (gradients[i], hessians[i]);
            var bins = rows.Bins.AsSpan(i * FeatureNames.Count, FeatureNames.Count);
            for (var feature = 0; feature < bins.Length; feature++)
            {
                var place = ((feature * Bins) + bins[feature]) * 2;
                sums[place] += gradient;
                sums[place + 1] += hessian;
            }
        }
    }

    /// <summary>Takes away what a part of the rows has added, so that only the other part is left.</summary>
    public void Subtract(Histogram part)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] -= part.sums[i];
        }
    }
}
