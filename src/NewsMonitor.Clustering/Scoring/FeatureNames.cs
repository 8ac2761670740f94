namespace NewsMonitor.Clustering;

/// <summary>What the model looks at in a pair of article and story, in the order of the rows, and which way each may push.</summary>
internal static class FeatureNames
{
    /// <summary>The names.</summary>
    public static readonly string[] All =
    [
        "cosineWhole", "cosineLead", "cosineNames", "cosineNumbers", "coverWords", "coverNames",
        "clashNames", "clashNumbers", "gapLast", "gapFirst", "size", "length",
        "exclusive", "coreWords", "undated", "names", "beyond", "ties",
    ];

    /// <summary>1: more of it speaks for the story; −1: against; 0: either.</summary>
    public static readonly int[] Directions = [1, 1, 1, 1, 1, 1, -1, -1, -1, -1, 0, 0, 1, 1, 0, 0, 1, 1];

    /// <summary>How many there are.</summary>
    public static int Count => All.Length;
}
