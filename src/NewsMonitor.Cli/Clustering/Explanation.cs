using NewsMonitor.Clustering;

namespace NewsMonitor.Cli;

/// <summary>Why a row is where it was put, as <c>cluster --explain</c> writes it.</summary>
internal sealed record Explanation(
    string Id, string Story, string Outcome, bool Uncertain, double Probability, IEnumerable<ExplainedEvidence> Evidence, ExplainedRunnerUp? RunnerUp, IEnumerable<string> Merges)
{
    /// <summary>The explanation of an outcome.</summary>
    public static Explanation Of(InputRow row, ClusterOutcome outcome) => new(
        row.Id,
        outcome.Story.ToString(),
        outcome.Outcome.ToString().ToLowerInvariant(),
        outcome.Uncertain,
        Math.Round(outcome.Probability, 4),
        outcome.Evidence.Select(evidence => new ExplainedEvidence(evidence.Kind, evidence.Value, evidence.Weight)),
        outcome.RunnerUp is { } next ? new ExplainedRunnerUp(next.Story.ToString(), Math.Round(next.Probability, 4)) : null,
        outcome.Merges.Select(merge => $"{merge.From} into {merge.Into}"));
}

/// <summary>A piece of evidence.</summary>
internal sealed record ExplainedEvidence(string Kind, string Value, double Weight);

/// <summary>The next best story.</summary>
internal sealed record ExplainedRunnerUp(string Story, double Probability);
