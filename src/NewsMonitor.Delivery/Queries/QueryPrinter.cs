using System.Globalization;

namespace NewsMonitor.Delivery.Queries;

/// <summary>Writes a query in its normal form: one space between parts, OR in capitals, a dash for NOT, a field before each of its words.</summary>
internal static class QueryPrinter
{
    public static string Print(QueryNode node) => node switch
    {
        AllOf all => string.Join(' ', all.Parts.Select(part => part is AnyOf ? Group(part) : Print(part))),
        AnyOf any => string.Join(" OR ", any.Parts.Select(Print)),
        Without without => "-" + (without.Part is AllOf or AnyOf or Near ? Group(without.Part) : Print(without.Part)),
        Holds holds => QueryNames.Before(holds.Field) + Print(holds.Pattern),
        Near near => $"{QueryNames.Before(near.Field)}{Print(near.Left)} near/{near.Distance} {Print(near.Right)}",
        Compares compares => QueryNames.Of(compares.Metric) + QueryNames.Of(compares.Comparison) + Value(compares),
        InPhase phase => "phase:" + phase.Phase,
        Published published => (published.IsAfter ? "after:" : "before:") + Date(published.Time),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "a part of a query that has no written form"),
    };

    private static string Group(QueryNode node) => $"({Print(node)})";

    private static string Print(WordPattern pattern)
    {
        var text = pattern.Text + (pattern.IsPrefix ? "*" : "");
        return pattern.IsPhrase ? $"\"{text}\"" : text;
    }

    private static string Value(Compares compares) =>
        compares.Metric == QueryMetric.Age ? Durations.Write(compares.Value) : compares.Value.ToString("0.#################", CultureInfo.InvariantCulture);

    private static string Date(DateTimeOffset time) =>
        time.UtcDateTime.ToString(time.UtcDateTime.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
