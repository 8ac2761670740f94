namespace NewsMonitor.Clustering;

/// <summary>How a decision ended.</summary>
public enum OutcomeKind
{
    /// <summary>The article founded a story of its own.</summary>
    Founded,

    /// <summary>The article joined a story.</summary>
    Joined,

    /// <summary>The article repeats another's text and follows it.</summary>
    Copy,
}
