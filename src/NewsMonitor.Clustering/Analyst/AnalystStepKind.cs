namespace NewsMonitor.Clustering;

/// <summary>The kinds of <see cref="AnalystStep"/>. Recorded by name: names may not change.</summary>
public enum AnalystStepKind
{
    /// <summary>Two stories become one.</summary>
    Merge,

    /// <summary>Articles leave their story and found one.</summary>
    Split,

    /// <summary>An article goes into another story.</summary>
    Move,

    /// <summary>Two stories are kept apart.</summary>
    Apart,

    /// <summary>Two stories are kept apart no more.</summary>
    Allow,

    /// <summary>Articles leave the partition.</summary>
    Withdraw,

    /// <summary>A story is kept apart from one of another part of the language.</summary>
    Pin,

    /// <summary>It is kept apart from that one no more.</summary>
    Unpin,
}
