using System.Globalization;
using NewsMonitor.Model;
using NewsMonitor.Stories.News;

namespace NewsMonitor.Stories.Why;

/// <summary>Writes the sentence that tells a person why an article stands in its story, or was kept out of another, from the recorded decision and from what the article shares with the story.</summary>
public static class WhyWriter
{
    private const int MostTerms = 4;

    /// <summary>Why an article is in its story: "joined: same speaker (Mark Rutte), 4 shared statements, 11 shared names, cites the Financial Times; next best story 0.12".</summary>
    /// <param name="decision">The decision as recorded.</param>
    /// <param name="news">What the article shares with the story; null when the story has not told yet.</param>
    /// <param name="cameWith">The story that it was put in and that ended in this one; null when it was put in this one.</param>
    public static string Joined(Decision decision, ArticleNews? news, StoryId? cameWith = null)
    {
        if (decision.By == DecidedBy.Analyst)
        {
            return decision.Why.Length > 0 ? decision.Why : "put here by an analyst";
        }

        if (decision.Outcome == "copy")
        {
            return "copy: repeats the text of an article of this story";
        }

        var reasons = news is null ? [] : Shared(news);
        if (decision.Outcome == "founded" && cameWith is null)
        {
            return "began the story";
        }

        if ((reasons.Count == 0 || news is { SharedStatements: 0 }) && decision.Outcome != "founded")
        {
            reasons.AddRange(Evidence(decision, positive: true));
        }

        if (news is { AddsNothing: true })
        {
            reasons.Add("adds nothing that the story had not had");
        }

        var verb = Verb(decision, cameWith);
        var runnerUp = decision.RunnerUp is { } next && cameWith is null ? Invariant($"; next best story {next.Probability:0.00}") : "";
        return reasons.Count == 0 ? Invariant($"{verb} at {decision.Probability:0.00}{runnerUp}") : $"{verb}: {string.Join(", ", reasons)}{runnerUp}";
    }

    /// <summary>Why an article was kept out of the story it came nearest to: "considered story … at 0.31, kept apart because …"; null when no other story was considered.</summary>
    /// <param name="decision">The decision as recorded.</param>
    /// <param name="story">The story in which it stands now: it is not kept apart from that one, whatever was considered.</param>
    public static string? KeptApart(Decision decision, StoryId? story = null)
    {
        if (decision.By == DecidedBy.Analyst || decision.RunnerUp is not { } other || other.StoryId == story)
        {
            return null;
        }

        var refused = decision.Evidence.Where(e => e.Kind == EvidenceKinds.Refused).Select(e => e.Value).ToList();
        var against = refused.Count > 0 ? refused : decision.Outcome == "founded" ? [.. Evidence(decision, positive: false)] : [];
        var because = against.Count > 0 ? string.Join(", ", against)
            : decision.Outcome == "founded" ? Invariant($"it shares too little with it, and is rather a story of its own ({decision.Probability:0.00})")
            : Invariant($"{other.Probability:0.00} is less likely than {decision.Probability:0.00} here");
        return Invariant($"considered story {other.StoryId} at {other.Probability:0.00}, kept apart because {because}");
    }

    private static string Verb(Decision decision, StoryId? cameWith) => (decision.Outcome, cameWith) switch
    {
        (_, { } other) => $"came with story {other}, which ended in this one",
        ("uncertain", _) => "joined, though it was a close decision",
        ({ Length: > 0 } outcome, _) => outcome,
        _ => "joined",
    };

    private static List<string> Shared(ArticleNews news)
    {
        var reasons = new List<string>();
        if (news.SharedSpeaker is { } speaker)
        {
            reasons.Add($"same speaker ({speaker})");
        }

        if (news.SharedStatements > 0)
        {
            reasons.Add(Count(news.SharedStatements, "shared statement"));
        }

        if (news.SharedNames > 0)
        {
            reasons.Add(Count(news.SharedNames, "shared name"));
        }

        if (news.Origins.Count > 0)
        {
            reasons.Add($"cites {string.Join(" and ", news.Origins)}");
        }

        return reasons;
    }

    private static IEnumerable<string> Evidence(Decision decision, bool positive) =>
        decision.Evidence.Where(e => e.Kind != EvidenceKinds.Refused && (positive ? e.Weight > 0 : e.Weight < 0)).Take(MostTerms).GroupBy(e => e.Kind, StringComparer.Ordinal)
            .Select(g => $"{g.Key}{(g.Count() == 1 || g.Key == "time" ? "" : "s")} {string.Join(", ", g.Select(e => e.Value))}");

    private static string Count(int count, string what) => Invariant($"{count} {what}{(count == 1 ? "" : "s")}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
