using System.Runtime.InteropServices;

namespace NewsMonitor.Clustering;

/// <summary>What a term of a story's centroid weighs: sums over the members.</summary>
[StructLayout(LayoutKind.Sequential)]
internal record struct CentroidWeights
{
    /// <summary>The sum of whole weights.</summary>
    public float Whole;

    /// <summary>The sum of part weights.</summary>
    public float Part;
}
