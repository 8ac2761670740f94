using System.Globalization;

namespace NewsMonitor.Text;

/// <summary>Finds what stands in for a title when there is none, or none that says anything.</summary>
internal static class Titles
{
    private const int Longest = 200;
    private const int ShortestSentence = 20;

    private static readonly string[] DateWords = ["last", "updated", "update", "published", "posted", "gmt", "utc", "am", "pm", "est", "edt", "et", "cet", "by", "on", "at", "de", "um", "uhr", "le", "em", "el"];

    /// <summary>The title, or the body's first sentence when the title is empty or only tells a date.</summary>
    public static ReadOnlySpan<char> Of(string title, ReadOnlySpan<char> body, string language) =>
        body.IsEmpty || !(string.IsNullOrWhiteSpace(title) || IsDate(title, language)) ? WithoutOutlet(title) : FirstSentence(body);

    /// <summary>The title without the outlet's name behind a dash or bar: a few words, each with a capital letter or a dot, behind a longer rest.</summary>
    public static ReadOnlySpan<char> WithoutOutlet(ReadOnlySpan<char> title)
    {
        var cut = Math.Max(title.LastIndexOf(" - "), Math.Max(title.LastIndexOf(" | "), Math.Max(title.LastIndexOf(" – "), title.LastIndexOf(" — "))));
        return cut > 0 && IsOutlet(title[(cut + 3)..]) && Words(title[..cut]) >= 4 ? title[..cut] : title;
    }

    private static bool IsOutlet(ReadOnlySpan<char> part)
    {
        var words = 0;
        foreach (var range in part.Trim().Split(' '))
        {
            var word = part.Trim()[range];
            var small = word.Length is > 0 and <= 3 && !char.IsDigit(word[0]);
            if (word.IsEmpty || !(char.IsUpper(word[0]) || word.Contains('.') || small) || ++words > 4)
            {
                return false;
            }
        }

        return words > 0 && !(words == 1 && part.Trim().Length < 3);
    }

    private static int Words(ReadOnlySpan<char> text)
    {
        var words = 1;
        foreach (var c in text.Trim())
        {
            words += c == ' ' ? 1 : 0;
        }

        return words;
    }

    /// <summary>The first sentence, or the first 200 characters of it.</summary>
    public static ReadOnlySpan<char> FirstSentence(ReadOnlySpan<char> body)
    {
        body = body.TrimStart();
        for (var i = 0; i < Math.Min(body.Length, Longest); i++)
        {
            if (body[i] == '\n' || (i >= ShortestSentence && body[i] is '.' or '!' or '?' or '。' && (i + 1 == body.Length || char.IsWhiteSpace(body[i + 1]))))
            {
                return body[..i];
            }
        }

        return body[..Math.Min(body.Length, Longest)];
    }

    private static bool IsDate(string title, string language)
    {
        if (title.Length > 80 || !title.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return false;
        }

        var format = FormatOf(language);
        var reader = new TokenReader(title);
        for (var kind = reader.Next(); kind != TokenKind.End; kind = reader.Next())
        {
            if (kind == TokenKind.Ideograph || (kind == TokenKind.Word && !IsDateWord(reader.Token.ToString(), format)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDateWord(string word, DateTimeFormatInfo format) =>
        word.Length == 1 || Array.Exists(DateWords, known => Same(known, word))
        || Array.Exists(format.MonthNames, known => Same(known, word)) || Array.Exists(format.MonthGenitiveNames, known => Same(known, word))
        || Array.Exists(format.AbbreviatedMonthNames, known => Same(known.TrimEnd('.'), word))
        || Array.Exists(format.DayNames, known => Same(known, word)) || Array.Exists(format.AbbreviatedDayNames, known => Same(known.TrimEnd('.'), word));

    private static bool Same(string known, string word) => string.Equals(known, word, StringComparison.OrdinalIgnoreCase);

    private static DateTimeFormatInfo FormatOf(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language == "und" ? "" : language).DateTimeFormat;
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture.DateTimeFormat;
        }
    }
}
