namespace NewsMonitor.Clustering;

/// <summary>What an article and a story have in common: found once, and asked by all that compares the two. Memory that is used again.</summary>
internal sealed class Meeting
{
    /// <summary>The words.</summary>
    public MetTerms Words { get; } = new();

    /// <summary>The numbers.</summary>
    public MetTerms Numbers { get; } = new();

    /// <summary>The names.</summary>
    public MetTerms Names { get; } = new();
}
