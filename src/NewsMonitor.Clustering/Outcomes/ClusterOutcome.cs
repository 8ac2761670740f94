using NewsMonitor.Model;

namespace NewsMonitor.Clustering;

/// <summary>What the engine decided about one article, and why.</summary>
public sealed record ClusterOutcome
{
    /// <summary>The story that the article was put in, before <see cref="Merges"/>.</summary>
    public required long Story { get; init; }

    /// <summary>How it ended.</summary>
    public required OutcomeKind Outcome { get; init; }

    /// <summary>True when the decision was a close one, which a person may want to look at.</summary>
    public bool Uncertain { get; init; }

    /// <summary>The calibrated probability, 0 to 1, that the decision is right: that the article belongs to the story it joined, or to none of those there were.</summary>
    public double Probability { get; init; }

    /// <summary>What carried the decision, strongest first.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>The next best story and its probability; null when no other was considered.</summary>
    public (long Story, double Probability)? RunnerUp { get; init; }

    /// <summary>The stories that this article brought together, in order.</summary>
    public IReadOnlyList<StoryMerge> Merges { get; init; } = [];

    /// <summary>The article's frozen vector (<see cref="VectorCodec"/>), to be stored beside the decision; empty for a copy.</summary>
    public ReadOnlyMemory<byte> Vector { get; init; }
}
