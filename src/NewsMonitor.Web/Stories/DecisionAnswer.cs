using System.ComponentModel;
using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Web.Stories;

/// <summary>Why an article is where it is.</summary>
internal sealed record DecisionAnswer(
    double Probability,
    IReadOnlyList<EvidenceAnswer> Evidence,
    RunnerUpAnswer? RunnerUp,
    string By,
    string Outcome,
    string Engine,
    string Why,
    string? KeptApart)
{
    /// <summary>The decision, in the story's words where it has told: it knows what the article shares with the others.</summary>
    public static DecisionAnswer? Of(RecordedDecision? recorded, ArticleTold? told = null) => recorded?.Decision is not { } d ? null : new(
        d.Probability,
        [.. d.Evidence.Select(e => new EvidenceAnswer(e.Kind, e.Value, e.Weight))],
        d.RunnerUp is null ? null : new RunnerUpAnswer(d.RunnerUp.StoryId.Value, d.RunnerUp.Probability),
        d.By == DecidedBy.Engine ? "engine" : "analyst",
        d.Outcome,
        d.Engine,
        told?.Why ?? d.Why,
        told?.KeptApart);
}

/// <summary>One thing that spoke for or against it.</summary>
internal sealed record EvidenceAnswer(
    [property: Description("term, name, number: what article and story share. time: how far apart they are. copy: the same text. refused: why the nearest story, the runner-up, was not joined. uncertain: what made it a close call. The list only grows.")] string Kind,
    [property: Description("The word, name or number as the article writes it, or the reason in words.")] string Value,
    [property: Description("Its share; positive speaks for the story that the article was put in, negative against it.")] double Weight);

/// <summary>The next best story.</summary>
internal sealed record RunnerUpAnswer(string StoryId, double Probability);
