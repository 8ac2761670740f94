using System.Globalization;

namespace NewsMonitor.Delivery.Queries;

/// <content>Words, fields, conditions and dates.</content>
internal sealed partial class QueryParser
{
    private const int ShortestPrefix = 2;
    private static readonly string[] Phases = ["new", "growing", "steady", "asleep"];
    private static readonly string[] Times = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mmZ", "yyyy-MM-ddTHH:mm:ssZ", "yyyy-MM-ddTHH:mmzzz", "yyyy-MM-ddTHH:mm:sszzz"];
    private static readonly string[] Signs = [">=", "<=", ">", "<", "="];

    private WordPattern? Pattern()
    {
        var token = Current;
        _next++;
        var isPrefix = token.Text.EndsWith('*');
        var text = isPrefix ? token.Text[..^1] : token.Text;
        if (!text.Any(char.IsLetterOrDigit))
        {
            Wrong(token, "There is nothing to look for", "write letters or digits");
            return null;
        }

        if (text.Contains('*', StringComparison.Ordinal) || (isPrefix && text.Length - (text.LastIndexOf(' ') + 1) < ShortestPrefix))
        {
            Wrong(token, $"The star in '{token.Text}' is in the wrong place", $"a star ends a word of {ShortestPrefix} letters or more, as in flood*");
            return null;
        }

        return new WordPattern(text, token.Kind == QueryTokenKind.Phrase, isPrefix);
    }

    private QueryNode? Fielded(QueryField outer, int depth)
    {
        var token = Current;
        _next++;
        if (outer != QueryField.Text)
        {
            return Wrong(token, $"'{token.Text}:' stands within another field", "write one field after the other");
        }

        if (Current.Kind is not (QueryTokenKind.Word or QueryTokenKind.Phrase or QueryTokenKind.Open) || Current.At != token.End)
        {
            return Wrong(token, $"'{token.Text}:' has no value", $"write it without a space, as in {token.Text}:word");
        }

        switch (token.Text.ToLowerInvariant())
        {
            case "phase":
                return Phase();
            case "after":
                return Date(isAfter: true);
            case "before":
                return Date(isAfter: false);
            case var name when QueryNames.Field(name) is { } field:
                return Current.Kind == QueryTokenKind.Open ? Group(field, depth) : Words(field);
            default:
                return Wrong(token, $"'{token.Text}:' is no field", $"fields are {QueryNames.AllFields}, phase, after and before; to look for the text put it in quotation marks");
        }
    }

    private QueryNode? Phase()
    {
        var value = Current;
        _next++;
        return Phases.Contains(value.Text, StringComparer.OrdinalIgnoreCase)
            ? new InPhase(value.Text.ToLowerInvariant())
            : Wrong(value, $"'{value.Text}' is no phase", $"phases are {string.Join(", ", Phases)}");
    }

    private QueryNode? Date(bool isAfter)
    {
        var value = Current;
        _next++;
        return DateTimeOffset.TryParseExact(value.Text, Times, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? new Published(isAfter, time)
            : Wrong(value, $"'{value.Text}' is no date", "write 2026-01-31 or 2026-01-31T18:00Z");
    }

    private QueryNode? Condition(QueryToken token)
    {
        var at = token.Text.AsSpan().IndexOfAny("<>=");
        var sign = Array.Find(Signs, s => token.Text.AsSpan(at).StartsWith(s, StringComparison.Ordinal))!;
        if (QueryNames.Metric(token.Text[..at]) is not { } metric)
        {
            return Wrong(token, $"'{token.Text[..at]}' is no number of a story", $"numbers are {QueryNames.AllMetrics}; to look for the text put it in quotation marks");
        }

        var written = token.Text[(at + sign.Length)..];
        var value = metric == QueryMetric.Age ? Durations.Read(written) : Number(written);
        return value is { } number
            ? new Compares(metric, QueryNames.Comparison(sign), number)
            : Wrong(token, $"'{written}' cannot be compared with {token.Text[..at]}", metric == QueryMetric.Age ? "write a number and s, m, h, d or w, as in age<2h" : $"write a number, as in {token.Text[..at]}>=5");
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 1e9 ? value : null;
}
