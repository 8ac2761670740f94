namespace NewsMonitor.Web.Pages.Words;

/// <summary>The times that the list can be cut to, as they stand in an address and in words. Pure.</summary>
internal static class TimeSpanWord
{
    /// <summary>What one can choose.</summary>
    public static IReadOnlyList<(string Value, string Word)> Choices { get; } = [("", "any time"), ("1h", "an hour"), ("6h", "six hours"), ("24h", "a day"), ("7d", "a week"), ("30d", "a month")];

    /// <summary>In words; an unknown one as it is.</summary>
    public static string Of(string value) => Choices.FirstOrDefault(c => c.Value == value).Word ?? value;

    /// <summary>How long; null for what is not a time.</summary>
    public static TimeSpan? Parse(string value) => value switch
    {
        [.. var hours, 'h'] when int.TryParse(hours, out var h) && h is > 0 and <= 10_000 => TimeSpan.FromHours(h),
        [.. var days, 'd'] when int.TryParse(days, out var d) && d is > 0 and <= 10_000 => TimeSpan.FromDays(d),
        _ => null,
    };
}
