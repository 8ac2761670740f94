namespace NewsMonitor.Clustering;

/// <summary>What was decided about an article of a language that is spread over parts.</summary>
/// <param name="Part">The part that decided.</param>
/// <param name="Decision">What it decided, in numbers of its own stories; its merges too.</param>
/// <param name="Merges">The stories that this article brought together over all parts, by the names that they went by.</param>
public sealed record SpreadOutcome(int Part, ClusterOutcome Decision, IReadOnlyList<StoryMerge> Merges);
