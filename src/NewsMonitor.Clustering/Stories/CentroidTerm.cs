using System.Runtime.InteropServices;

namespace NewsMonitor.Clustering;

/// <summary>One term of a story's centroid: sums over its members.</summary>
[StructLayout(LayoutKind.Sequential)]
internal record struct CentroidTerm
{
    /// <summary>The term.</summary>
    public int Id;

    /// <summary>The sum of whole weights.</summary>
    public float Whole;

    /// <summary>The sum of part weights.</summary>
    public float Part;

    /// <summary>How many members carry it in title or lead.</summary>
    public int Leading;
}
