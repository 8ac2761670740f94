using System.Runtime.InteropServices;

namespace NewsMonitor.Clustering;

/// <summary>One term of an article's frozen vector. Weights are halves from the first, so that what is stored is what was used.</summary>
[StructLayout(LayoutKind.Sequential)]
internal record struct VectorTerm
{
    /// <summary>The term.</summary>
    public int Id;

    /// <summary>Its weight in the whole article: words and numbers; for a name, among the names.</summary>
    public Half Whole;

    /// <summary>A word's weight in headline and lead; a number's among the numbers.</summary>
    public Half Part;

    /// <summary>Its inverse document frequency when the article arrived.</summary>
    public Half Idf;

    /// <summary>True when it stands in the title or the lead.</summary>
    public bool Leading;
}
