using System.Runtime.InteropServices;

namespace NewsMonitor.Clustering;

/// <summary>A term of the article being measured, its weights widened.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct PlacedTerm
{
    /// <summary>Stands for an <see cref="Exclusive"/> that nobody has asked for yet.</summary>
    public const double Unknown = -1;

    /// <inheritdoc cref="VectorTerm.Whole"/>
    public double Whole;

    /// <inheritdoc cref="VectorTerm.Part"/>
    public double Part;

    /// <inheritdoc cref="VectorTerm.Idf"/>
    public double Idf;

    /// <summary>The same when it stands in title or lead, else 0.</summary>
    public double LeadingIdf;

    /// <summary>One by the number of stories that hold it when it stands in title or lead, else 0.</summary>
    public double Exclusive;
}
