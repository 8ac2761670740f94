using NewsMonitor.Clustering;

namespace NewsMonitor.Grains.Partitions;

/// <summary>
/// How much the clusterer of each partition keeps in memory. Section <c>NewsMonitor:Partitions</c>.
/// May be changed from one start to the next: what was decided stays, and what is more than a bound goes as if it had been met just then.
/// </summary>
public sealed class EngineBounds
{
    private static readonly ClusterOptions Measured = new();

    /// <summary>The most stories awake; beyond it those longest without an article fall asleep, and keep a quarter of their words. 1 to 10,000,000, default 100,000.</summary>
    public int MaxAwake { get; set; } = Measured.MaxAwake;

    /// <summary>The most stories, awake or asleep; beyond it those longest without an article are closed, and nothing joins them any more. <see cref="MaxAwake"/> to 100,000,000, default 1,000,000.</summary>
    public int MaxStories { get; set; } = Measured.MaxStories;

    /// <summary>The most words, names and numbers that are remembered; beyond it the rarest that no story holds are forgotten. 1,000 to 200,000,000, default 4,000,000.</summary>
    public int MaxTerms { get; set; } = Measured.MaxTerms;

    /// <summary>A term that this many stories hold finds nothing any more. 16 to 10,000,000, default 65,536.</summary>
    public int MaxPostings { get; set; } = Measured.MaxPostings;

    /// <summary>The most lines of sources that are remembered, to leave out those that recur. 1 to 10,000,000, default 65,536.</summary>
    public int MaxLines { get; set; } = Measured.MaxLines;

    /// <summary>The engine's options with these bounds; how it decides stays as it was measured.</summary>
    internal ClusterOptions Options => Measured with { MaxAwake = MaxAwake, MaxStories = MaxStories, MaxTerms = MaxTerms, MaxPostings = MaxPostings, MaxLines = MaxLines };
}
