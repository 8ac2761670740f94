namespace NewsMonitor.Feeds.Dates;

/// <summary>Dates with words and loose order: RFC 822 and its descendants, asctime, US slashes, Korean and Chinese signs. Reads what each token can be.</summary>
internal static class WordyDate
{
    /// <summary>The moment; null when day, month and year do not come together.</summary>
    public static DateTimeOffset? Parse(ReadOnlySpan<char> text)
    {
        var cursor = new DateCursor(text);
        var tokens = new WordyTokens();
        for (var guard = 0; !cursor.AtEnd && guard < 60; guard++)
        {
            var next = cursor.Next;
            if (char.IsAsciiDigit(next)) Number(ref cursor, ref tokens);
            else if (next is '+' or '-' && tokens.HasTime) tokens.Zone = TimeZones.ReadOffset(ref cursor) + tokens.NamedZone;
            else if (char.IsLetter(next)) Word(cursor.Word(), ref tokens);
            else if (next == '(') return tokens.ToUtc();
            else cursor.Skip(1);
        }

        return tokens.ToUtc();
    }

    private static void Number(ref DateCursor cursor, ref WordyTokens tokens)
    {
        var digits = cursor.Digits(8, out var value);
        switch (cursor.Next)
        {
            case ':' when digits <= 2 && !tokens.HasTime:
                tokens.Hour = value;
                tokens.HasTime = true;
                cursor.Skip(1);
                cursor.Digits(2, out tokens.Minute);
                if (cursor.Take(":"))
                {
                    cursor.Digits(2, out var second);
                    tokens.Second = second + cursor.Fraction();
                }

                break;
            case '年' or '년':
                tokens.Year = value;
                break;
            case '月' or '월':
                tokens.Month = value;
                break;
            case '日' or '일':
                tokens.Day = value;
                break;
            case '/' when digits <= 2 && tokens.Month == 0 && tokens.Day < 0:
                // Month first, as in the United States, unless it can only be a day.
                cursor.Skip(1);
                cursor.Digits(2, out var second2);
                (tokens.Month, tokens.Day) = value > 12 ? (second2, value) : (value, second2);
                break;
            case '.' when digits <= 2 && tokens.Day < 0 && cursor.Rest.Length > 1 && char.IsAsciiDigit(cursor.Rest[1]):
                tokens.Day = value;
                cursor.Skip(1);
                cursor.Digits(2, out tokens.Month);
                break;
            default:
                tokens.Plain(digits, value);
                break;
        }
    }

    private static void Word(ReadOnlySpan<char> word, ref WordyTokens tokens)
    {
        if (word is "AM" or "am" or "PM" or "pm" or "오전" or "오후" or "上午" or "下午")
        {
            tokens.HalfDay = word is "PM" or "pm" or "오후" or "下午" ? 2 : 1;
        }
        else if (tokens.HasTime && TimeZones.TryFind(word, out var zone))
        {
            tokens.Zone = tokens.NamedZone = zone;
        }
        else if (tokens.Month == 0 && MonthNames.Find(word) is > 0 and var month)
        {
            tokens.Month = month;
        }
    }
}
