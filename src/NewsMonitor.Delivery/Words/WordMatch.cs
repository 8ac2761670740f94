namespace NewsMonitor.Delivery.Words;

/// <summary>Compares patterns with texts, both taken apart by the same reader. Words are compared by their stems; the beginning of a word with the folded word.</summary>
internal static class WordMatch
{
    /// <summary>True when the pattern's words stand at a place of the text, one after the other.</summary>
    public static bool IsAt(WordSequence text, int place, WordSequence pattern, bool isPrefix)
    {
        var last = pattern.Count - 1;
        if (last < 0 || place < 0 || place + last >= text.Count)
        {
            return false;
        }

        for (var i = 0; i < last; i++)
        {
            if (text.Stems[place + i] != pattern.Stems[i])
            {
                return false;
            }
        }

        return isPrefix ? text.Folded[place + last].StartsWith(pattern.Folded[last], StringComparison.Ordinal) : text.Stems[place + last] == pattern.Stems[last];
    }

    /// <summary>True when the pattern stands anywhere.</summary>
    public static bool IsIn(WordSequence text, WordSequence pattern, bool isPrefix)
    {
        for (var place = 0; place + pattern.Count <= text.Count; place++)
        {
            if (IsAt(text, place, pattern, isPrefix))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the other pattern stands near a place where one stands: at most so many words from the end of the one to the beginning of the other, in either order, without sharing a word.</summary>
    public static bool IsNear(WordSequence text, int place, int length, WordSequence other, bool isPrefix, int distance)
    {
        for (var at = Math.Max(0, place - other.Count + 1 - distance); at < Math.Min(text.Count, place + length + distance); at++)
        {
            var gap = at < place ? place - (at + other.Count - 1) : at - (place + length - 1);
            if (gap >= 1 && gap <= distance && IsAt(text, at, other, isPrefix))
            {
                return true;
            }
        }

        return false;
    }
}
