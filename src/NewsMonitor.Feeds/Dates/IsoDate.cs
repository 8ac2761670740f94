namespace NewsMonitor.Feeds.Dates;

/// <summary>ISO 8601 and its profiles RFC 3339 and W3CDTF: years alone, basic and extended forms, days of the year, with or without a time.</summary>
internal static class IsoDate
{
    /// <summary>The moment; null when the text is not of this kind from its first to its last character.</summary>
    public static DateTimeOffset? Parse(ReadOnlySpan<char> text)
    {
        var cursor = new DateCursor(text);
        var parts = new DateParts { Month = 1, Day = 1 };
        var extraDays = 0;
        if (cursor.Digits(4, out parts.Year) != 4) return null;
        if (cursor.AtEnd) return parts.ToUtc();
        if (cursor.Next is '-' or '/' or '.' or '\u2010' or '\u2013')
        {
            cursor.Skip(1);
            var digits = cursor.Digits(3, out parts.Month);
            if (digits == 3) (extraDays, parts.Month) = (parts.Month - 1, 1);
            else if (digits == 0) return null;
            else if (cursor.Take("-/.\u2010\u2013") && cursor.Digits(2, out parts.Day) == 0) return null;
        }
        else
        {
            var digits = cursor.Digits(4, out var rest);
            if (digits == 4) (parts.Month, parts.Day) = (rest / 100, rest % 100);
            else if (digits == 3) extraDays = rest - 1;
            else return null;
        }

        if (extraDays is < 0 or > 365) return null;
        if (!cursor.AtEnd && !Time(ref cursor, ref parts)) return null;
        return parts.ToUtc()?.AddDays(extraDays);
    }

    private static bool Time(ref DateCursor cursor, ref DateParts parts)
    {
        var separated = cursor.Take("Tt");
        var before = cursor.Rest.Length;
        cursor.Space();
        separated |= cursor.Rest.Length < before;
        if (!separated) return Zone(ref cursor, ref parts);
        cursor.Take("Tt");
        cursor.Space();
        if (cursor.AtEnd) return true;
        if (!char.IsAsciiDigit(cursor.Next)) return Zone(ref cursor, ref parts);
        if (!Clock(ref cursor, ref parts)) return false;
        parts.Second += cursor.Fraction();
        return Zone(ref cursor, ref parts);
    }

    private static bool Clock(ref DateCursor cursor, ref DateParts parts)
    {
        var digits = cursor.Digits(6, out var number);
        if (digits is 4 or 6)
        {
            if (digits == 6) (parts.Second, number) = (number % 100, number / 100);
            (parts.Hour, parts.Minute) = (number / 100, number % 100);
            return true;
        }

        if (digits > 2) return false;
        parts.Hour = number;
        if (!cursor.Take(":.")) return true;
        if (cursor.Digits(2, out parts.Minute) == 0) return false;
        if (cursor.Take(":"))
        {
            if (cursor.Digits(2, out var second) == 0) return false;
            parts.Second = second;
        }

        return true;
    }

    private static bool Zone(ref DateCursor cursor, ref DateParts parts)
    {
        cursor.Space();
        if (cursor.AtEnd) return true;
        if (TimeZones.ReadOffset(ref cursor) is { } offset)
        {
            parts.Offset = offset;
            cursor.Space();
            return cursor.AtEnd || cursor.Next is '[' or '(';
        }

        var word = cursor.Word();
        if ((word is "AM" or "PM" or "am" or "pm") && parts.Hour <= 12)
        {
            parts.Hour = (parts.Hour % 12) + (word[0] is 'P' or 'p' ? 12 : 0);
            return Zone(ref cursor, ref parts);
        }

        if (word.IsEmpty || !TimeZones.TryFind(word, out parts.Offset)) return false;
        if (cursor.Next is '+' or '-') return Zone(ref cursor, ref parts);
        cursor.Space();
        return cursor.AtEnd;
    }
}
