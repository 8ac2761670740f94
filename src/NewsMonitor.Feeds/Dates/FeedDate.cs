namespace NewsMonitor.Feeds.Dates;

/// <summary>
/// Reads dates in every form that feeds have them: RFC 822/2822/1123, RFC 3339, W3CDTF and ISO 8601, asctime, and what publishers write instead.
/// What names no zone is UTC. Never guesses: what cannot be a date is null.
/// </summary>
public static class FeedDate
{
    /// <summary>The longest text that is looked at, in characters.</summary>
    private const int Longest = 120;

    /// <summary>The moment, in UTC; null when the text is no date.</summary>
    public static DateTimeOffset? Parse(string? text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.IsEmpty || trimmed.Length > Longest) return null;
        return IsoDate.Parse(trimmed) ?? WordyDate.Parse(trimmed);
    }
}
