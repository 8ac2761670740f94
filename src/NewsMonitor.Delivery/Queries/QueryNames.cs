namespace NewsMonitor.Delivery.Queries;

/// <summary>How fields, numbers and comparisons are written.</summary>
internal static class QueryNames
{
    private static readonly Dictionary<string, QueryField> Fields = new(StringComparer.OrdinalIgnoreCase)
    {
        ["title"] = QueryField.Title,
        ["body"] = QueryField.Body,
        ["name"] = QueryField.Name,
        ["source"] = QueryField.Source,
        ["lang"] = QueryField.Lang,
        ["feed"] = QueryField.Feed,
        ["country"] = QueryField.Country,
        ["quote"] = QueryField.Quote,
        ["speaker"] = QueryField.Speaker,
        ["origin"] = QueryField.Origin,
    };

    private static readonly Dictionary<string, QueryComparison> Signs = new(StringComparer.Ordinal)
    {
        ["="] = QueryComparison.Equal,
        ["<"] = QueryComparison.Less,
        ["<="] = QueryComparison.AtMost,
        [">"] = QueryComparison.More,
        [">="] = QueryComparison.AtLeast,
    };

    /// <summary>All fields, for messages.</summary>
    public static string AllFields => string.Join(", ", Fields.Keys);

    /// <summary>All numbers, for messages.</summary>
    public static string AllMetrics => string.Join(", ", Enum.GetValues<QueryMetric>().Select(Of));

    public static QueryField? Field(string name) => Fields.TryGetValue(name, out var field) ? field : name.ToLowerInvariant() switch
    {
        "language" => QueryField.Lang,
        "outlet" => QueryField.Source,
        _ => null,
    };

    public static QueryMetric? Metric(string name)
    {
        foreach (var metric in Enum.GetValues<QueryMetric>())
        {
            if (string.Equals(Of(metric), name, StringComparison.OrdinalIgnoreCase))
            {
                return metric;
            }
        }

        return null;
    }

    public static QueryComparison Comparison(string sign) => Signs[sign];

    /// <summary>What stands before a word of the field: its name and a colon, nothing for the text.</summary>
    public static string Before(QueryField field) => field == QueryField.Text ? "" : field.ToString().ToLowerInvariant() + ":";

    public static string Of(QueryMetric metric) => metric.ToString().ToLowerInvariant();

    public static string Of(QueryComparison comparison) => Signs.First(sign => sign.Value == comparison).Key;
}
