using System.Globalization;

namespace NewsMonitor.Storage.Sql;

/// <summary>Where a page ended, as readers carry it: opaque to them.</summary>
internal sealed record PageKey(long Key, long Tie)
{
    /// <summary>Reads what <see cref="ToString"/> wrote; null for null. Throws <see cref="FormatException"/> for anything else.</summary>
    public static PageKey? Parse(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var parts = text.Split('_');
        return parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var key)
            && long.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var tie)
            ? new PageKey(key, tie)
            : throw new FormatException($"after: '{text}' is not what a page gave as next");
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Key}_{Tie}");
}
