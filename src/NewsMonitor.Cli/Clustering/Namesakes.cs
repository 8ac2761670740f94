using System.Text.RegularExpressions;

namespace NewsMonitor.Cli;

/// <summary>Gives the chief name of one event to another event: two stories about one person, who is all that they share. The labelled sets hold few of these, the news is full of them.</summary>
internal static partial class Namesakes
{
    /// <summary>The second event's articles, told of the first event's chief name; as they were when one of them has no such name.</summary>
    public static IEnumerable<InputRow> Lend(IReadOnlyList<InputRow> first, IReadOnlyList<InputRow> second)
    {
        if (Chief(first) is not { } lent || Chief(second) is not { } own || lent == own)
        {
            return second;
        }

        return second.Select(row => row with { Title = row.Title?.Replace(own, lent, StringComparison.Ordinal), Body = row.Body?.Replace(own, lent, StringComparison.Ordinal) });
    }

    /// <summary>The capitalised word that stands most often within sentences; ties to the first in order.</summary>
    private static string? Chief(IReadOnlyList<InputRow> rows) => rows
        .SelectMany(row => MidSentence().Matches($"{row.Title}\n{row.Body}").Select(match => match.Groups[1].Value))
        .GroupBy(word => word, StringComparer.Ordinal)
        .OrderByDescending(word => word.Count())
        .ThenBy(word => word.Key, StringComparer.Ordinal)
        .FirstOrDefault()?.Key;

    [GeneratedRegex(@"\p{Ll},? (\p{Lu}\p{Ll}{3,})\b", RegexOptions.None, 1000)]
    private static partial Regex MidSentence();
}
