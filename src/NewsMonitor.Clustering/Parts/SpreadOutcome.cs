namespace NewsMonitor.Clustering;

/// <summary>What was decided about an article of a language that is spread over parts. Stories go by the article that founded them.</summary>
/// <param name="Part">The part that decided.</param>
/// <param name="Decision">What it decided; its merges are of this part alone.</param>
/// <param name="Merges">The stories that this article brought together over all parts, in order.</param>
public sealed record SpreadOutcome(int Part, ClusterOutcome Decision, IReadOnlyList<StoryMerge> Merges);
