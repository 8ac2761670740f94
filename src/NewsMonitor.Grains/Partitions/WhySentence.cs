using System.Globalization;
using NewsMonitor.Clustering;
using NewsMonitor.Model;

namespace NewsMonitor.Grains.Partitions;

/// <summary>Says a decision in a sentence that a person understands. Pure.</summary>
internal static class WhySentence
{
    private const int MostNamed = 4;

    /// <summary>The sentence, in English, as recorded with the decision.</summary>
    public static string Of(ClusterOutcome outcome)
    {
        if (outcome.Outcome == OutcomeKind.Copy)
        {
            return "copy: repeats the text of an article of this story";
        }

        var next = outcome.RunnerUp is { } other ? $"; next best story {Share(other.Probability)}" : "";
        if (outcome.Outcome == OutcomeKind.Founded)
        {
            return Founded(outcome);
        }

        var shared = outcome.Evidence.Where(e => e.Weight > 0).GroupBy(e => e.Kind, StringComparer.Ordinal).Select(g => $"{g.Key}{(g.Count() == 1 ? "" : "s")} {Some(g)}");
        return $"joined{(outcome.Uncertain ? " (uncertain)" : "")} with {Share(outcome.Probability)}: shares {Listed(shared)}{Reasons(outcome, EvidenceKinds.Uncertain, "; against it: ")}{next}";
    }

    private static string Founded(ClusterOutcome outcome)
    {
        if (outcome.RunnerUp is not { } nearest)
        {
            return "began a story: no other story shares enough with it";
        }

        var close = outcome.Uncertain ? " (uncertain)" : "";
        return $"began a story{close}: considered the nearest other one at {Share(nearest.Probability)}, kept apart{Reasons(outcome, EvidenceKinds.Refused, " because ")}";
    }

    private static string Reasons(ClusterOutcome outcome, string kind, string lead) =>
        string.Join("; ", outcome.Evidence.Where(e => e.Kind == kind).Select(e => e.Value)) is { Length: > 0 } reasons ? lead + reasons : "";

    private static string Some(IEnumerable<Evidence> evidence)
    {
        var values = evidence.Select(e => e.Value).ToList();
        return string.Join(", ", values.Take(MostNamed)) + (values.Count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $" and {values.Count - MostNamed} more") : "");
    }

    private static string Listed(IEnumerable<string> parts) => string.Join("; ", parts) is { Length: > 0 } text ? text : "its words";

    private static string Share(double probability) => probability.ToString("0.00", CultureInfo.InvariantCulture);
}
