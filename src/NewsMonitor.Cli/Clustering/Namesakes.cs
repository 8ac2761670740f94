using System.Text.RegularExpressions;

namespace NewsMonitor.Cli;

/// <summary>Gives the chief names of one event to another event: two stories about one person, that and a place is all they share. The labelled sets hold few of these, the news is full of them.</summary>
internal static partial class Namesakes
{
    private const int Lent = 2;

    /// <summary>The second event's articles, told of the first event's chief names; as they were when one of them has none.</summary>
    public static IEnumerable<InputRow> Lend(IReadOnlyList<InputRow> first, IReadOnlyList<InputRow> second)
    {
        var lent = Chief(first);
        var own = Chief(second).Except(lent, StringComparer.Ordinal).ToArray();
        foreach (var (name, other) in own.Zip(lent.Except(Chief(second), StringComparer.Ordinal)))
        {
            second = [.. second.Select(row => row with { Title = row.Title?.Replace(name, other, StringComparison.Ordinal), Body = row.Body?.Replace(name, other, StringComparison.Ordinal) })];
        }

        return second;
    }

    /// <summary>The capitalised words that stand most often within sentences; ties to the first in order.</summary>
    private static string[] Chief(IReadOnlyList<InputRow> rows) =>
    [
        .. rows.SelectMany(row => MidSentence().Matches($"{row.Title}\n{row.Body}").Select(match => match.Groups[1].Value))
            .GroupBy(word => word, StringComparer.Ordinal)
            .OrderByDescending(word => word.Count())
            .ThenBy(word => word.Key, StringComparer.Ordinal)
            .Take(Lent).Select(word => word.Key),
    ];

    [GeneratedRegex(@"\p{Ll},? (\p{Lu}\p{Ll}{3,})\b", RegexOptions.None, 1000)]
    private static partial Regex MidSentence();
}
