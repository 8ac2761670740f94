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
    public static string Joined(Decision decision, ArticleNews? news)
    {
        if (decision.By == DecidedBy.Analyst)
        {
            return "put here by an analyst";
        }

        var verb = decision.Outcome is { Length: > 0 } outcome ? outcome : "joined";
        var reasons = news is null ? [] : Shared(news);
        if (reasons.Count == 0 || news is { SharedStatements: 0 })
        {
            reasons.AddRange(Evidence(decision, positive: true));
        }

        if (news is { AddsNothing: true })
        {
            reasons.Add("adds nothing that the story had not had");
        }

        var runnerUp = decision.RunnerUp is { } next ? Invariant($"; next best story {next.Probability:0.00}") : "";
        return reasons.Count == 0 ? Invariant($"{verb} at {decision.Probability:0.00}{runnerUp}") : $"{verb}: {string.Join(", ", reasons)}{runnerUp}";
    }

    /// <summary>Why an article was kept out of the story it came nearest to: "considered at 0.31, kept apart because …"; null when no other story was considered.</summary>
    public static string? KeptApart(Decision decision)
    {
        if (decision.RunnerUp is not { } other)
        {
            return null;
        }

        var against = Evidence(decision, positive: false).ToList();
        var because = against.Count > 0 ? string.Join(", ", against) : Invariant($"{other.Probability:0.00} is less likely than {decision.Probability:0.00} here");
        return Invariant($"considered story {other.StoryId} at {other.Probability:0.00}, kept apart because {because}");
    }

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
        decision.Evidence.Where(e => positive ? e.Weight > 0 : e.Weight < 0).Take(MostTerms).Select(e => $"{e.Kind} {e.Value}");

    private static string Count(int count, string what) => Invariant($"{count} {what}{(count == 1 ? "" : "s")}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
