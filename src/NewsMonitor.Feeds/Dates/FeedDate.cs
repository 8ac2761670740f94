namespace NewsMonitor.Feeds.Dates;

/// <summary>
/// Reads dates in every form that feeds have them: RFC 822/2822/1123, RFC 3339, W3CDTF and ISO 8601, asctime, and what publishers write instead.
/// What names no zone is UTC. Never guesses: what cannot be a date is null.
/// </summary>
public static class FeedDate
{
    /// <summary>The longest text that is looked at, in characters.</summary>
    private const int Longest = 120;

    /// <summary>True for what can only be meant as ISO 8601: then an impossible month is a fault, not a day.</summary>
    private static bool IsIso(ReadOnlySpan<char> text) => text.Length > 4 && text[4] is '-' or '/' && !text[..4].ContainsAnyExceptInRange('0', '9');

    /// <summary>The moment, in UTC; null when the text is no date.</summary>
    public static DateTimeOffset? Parse(string? text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.IsEmpty || trimmed.Length > Longest) return null;
        return IsoDate.Parse(trimmed) ?? (IsIso(trimmed) ? null : WordyDate.Parse(trimmed));
    }
}
