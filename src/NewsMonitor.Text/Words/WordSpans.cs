using NewsMonitor.Text.Sentences;

namespace NewsMonitor.Text.Words;

/// <summary>Cuts text into words: letters and digits with the apostrophes, hyphens, points and commas inside them ("Jong-un", "U.S.", "1,200"); a Chinese or Japanese sign is a word.</summary>
public static class WordSpans
{
    /// <summary>The words of a stretch, in order.</summary>
    public static List<TextSpan> Of(string text, TextSpan within)
    {
        var words = new List<TextSpan>(within.Length / 5);
        var i = within.Start;
        while (i < within.End)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var start = i++;
            if (!IsSign(text[start]))
            {
                while (i < within.End && IsInside(text, i, within.End))
                {
                    i++;
                }
            }

            words.Add(new(start, i));
        }

        return words;
    }

    /// <summary>The words of a whole text.</summary>
    public static List<TextSpan> Of(string text) => Of(text, new(0, text.Length));

    private static bool IsInside(string text, int i, int end)
    {
        var c = text[i];
        if (char.IsLetterOrDigit(c))
        {
            return !IsSign(c);
        }

        if (char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark)
        {
            return true;
        }

        var next = i + 1 < end ? text[i + 1] : ' ';
        return c switch
        {
            '\'' or '’' or '-' or '‑' => char.IsLetterOrDigit(next),
            '.' => (char.IsDigit(text[i - 1]) && char.IsDigit(next)) || IsAcronymPoint(text, i, next),
            ',' => char.IsDigit(text[i - 1]) && char.IsDigit(next),
            _ => false,
        };
    }

    // The points of "U.S.", the last one too: a capital alone before it, and another such pair beside it.
    private static bool IsAcronymPoint(string text, int i, char next)
    {
        var single = char.IsUpper(text[i - 1]) && (i < 2 || !char.IsLetterOrDigit(text[i - 2]));
        return single && (char.IsUpper(next) || (i >= 2 && text[i - 2] == '.'));
    }

    private static bool IsSign(char c) => c is >= '\u3041' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF';
}
