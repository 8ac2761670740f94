using NewsMonitor.Text.Sentences;
using NewsMonitor.Text.Words;

namespace NewsMonitor.Text.Quotes;

/// <summary>Tells the title of a film, book or programme between quotation marks from what somebody said.</summary>
internal static class TitleRule
{
    /// <summary>True when every long word is capitalised and the stretch does not end as a sentence.</summary>
    public static bool IsTitleOfAWork(string text, TextSpan span, string? cue)
    {
        var words = WordSpans.Of(text, span);
        if (words.Count == 0)
        {
            return true;
        }

        if (words.Count == 1)
        {
            return cue is null;
        }

        var capitals = 0;
        foreach (var word in words)
        {
            if (char.IsUpper(text[word.Start]) || char.IsDigit(text[word.Start]))
            {
                capitals++;
            }
            else if (word.Length > 4)
            {
                return false;
            }
        }

        return capitals * 3 >= words.Count * 2 && text[span.End - 1] is not ('.' or '!' or '?') && words.Count < 12 && !char.IsDigit(text[span.Start]);
    }
}
