using System.Collections.Frozen;
using NewsMonitor.Text.Resources;

namespace NewsMonitor.Text.Sentences;

/// <summary>Cuts text into sentences by punctuation, abbreviations and what follows. A line break always ends a sentence. Safe for use from many threads.</summary>
public sealed class SentenceSplitter
{
    private readonly FrozenSet<string> never;
    private readonly FrozenSet<string> maybe;
    private readonly FrozenSet<string> starters;

    /// <summary>Reads the list of abbreviations that ships with the assembly.</summary>
    public SentenceSplitter()
    {
        var lists = TextResource.Keyed("Sentences/abbreviations.txt").ToDictionary(l => l.Key, l => l.Words.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        (never, maybe, starters) = (lists["titles"], lists["maybe"], lists["starters"]);
    }

    /// <summary>The sentences of a text in order, without surrounding white space.</summary>
    public IReadOnlyList<TextSpan> Split(string text)
    {
        var sentences = new List<TextSpan>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                Add(text, start, i, sentences);
                start = i + 1;
            }
            else if (IsEndMark(text[i]) && EndAfter(text, i) is var end and > 0)
            {
                Add(text, start, end, sentences);
                start = end;
                i = end - 1;
            }
        }

        Add(text, start, text.Length, sentences);
        return sentences;
    }

    private static void Add(string text, int start, int end, List<TextSpan> sentences)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add(new(start, end));
        }
    }

    private static bool IsEndMark(char c) => c is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।' or '۔';

    private static bool IsCloser(char c) => c is '"' or '”' or '“' or '’' or '\'' or '»' or '«' or ')' or ']' or '」' or '』' or '）';

    /// <summary>Where the sentence ends whose end mark stands at <paramref name="mark"/>; 0 when it does not end there.</summary>
    private int EndAfter(string text, int mark)
    {
        var end = mark + 1;
        while (end < text.Length && IsEndMark(text[end]))
        {
            end++;
        }

        if (text[mark] is '。' or '！' or '？')
        {
            return SkipClosers(text, end);
        }

        var closed = SkipClosers(text, end);
        if (closed == text.Length || text[closed] == '\n')
        {
            return closed;
        }

        if (!char.IsWhiteSpace(text[closed]))
        {
            return 0;
        }

        var next = closed;
        while (next < text.Length && text[next] is ' ' or '\t' or '\u00A0')
        {
            next++;
        }

        return next < text.Length && (IsFirst(text, next) is false || (text[mark] == '.' && closed == end && end == mark + 1 && IsAbbreviation(text, mark, next))) ? 0 : closed;
    }

    // A straight mark after a space opens what follows; one right behind the full stop closes.
    private static int SkipClosers(string text, int end)
    {
        while (end < text.Length && IsCloser(text[end]))
        {
            end++;
        }

        return end;
    }

    private static bool IsFirst(string text, int i)
    {
        while (i < text.Length && text[i] is '"' or '“' or '”' or '„' or '«' or '»' or '\'' or '‘' or '(' or '[' or '¿' or '¡' or '—' or '–' or '-' or ' ')
        {
            i++;
        }

        return i < text.Length && (!char.IsLower(text[i]) && text[i] != '.' && text[i] != ',' && text[i] != '…');
    }

    private bool IsAbbreviation(string text, int mark, int next)
    {
        var start = mark;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || (text[start - 1] == '.' && start < mark)))
        {
            start--;
        }

        var word = text[start..mark].ToLowerInvariant().Trim('.');
        if (word.Length == 0)
        {
            return false;
        }

        var isInitial = word.Length == 1 && char.IsUpper(text[start]);
        var isOrdinal = word.Length <= 2 && char.IsDigit(word[0]);
        if (never.Contains(word))
        {
            return true;
        }

        var open = isInitial || isOrdinal || maybe.Contains(word) || word.Contains('.', StringComparison.Ordinal);
        return open && !(starters.Contains(WordAt(text, next)) && !isInitial);
    }

    private static string WordAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[start..end].ToLowerInvariant();
    }
}
