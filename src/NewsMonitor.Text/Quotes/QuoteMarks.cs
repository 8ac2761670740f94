using NewsMonitor.Text.Sentences;

namespace NewsMonitor.Text.Quotes;

/// <summary>Finds the stretches between quotation marks: English, German, French, Russian and Japanese marks, straight ones, unclosed ones that run over paragraphs. Single marks are left to nested quotations.</summary>
internal static class QuoteMarks
{
    /// <summary>The longest quotation, in UTF-16 units; a longer stretch has a mark missing.</summary>
    public const int Longest = 3000;

    /// <summary>The stretches in order; <see cref="Stretch.Open"/> for one that its paragraph does not close.</summary>
    public static List<Stretch> Find(string text)
    {
        var found = new List<Stretch>();
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            ReadParagraph(text, start, end, found);
            start = end + 1;
        }

        return found;
    }

    private static void ReadParagraph(string text, int start, int end, List<Stretch> found)
    {
        var open = -1;
        var opener = '\0';
        for (var i = start; i < end; i++)
        {
            if (!IsMark(text[i]))
            {
                continue;
            }

            if (open >= 0 && Closes(text, i, opener, end))
            {
                Add(text, open, i, false, found);
                open = -1;
            }
            else if (Opens(text, i, start, end))
            {
                if (open >= 0)
                {
                    Add(text, open, i, true, found);
                }

                (open, opener) = (i + 1, text[i]);
            }
        }

        // Unclosed at the end: a quotation that goes on in the next paragraph begins its own paragraph.
        if (open >= 0 && (IsParagraphStart(text, start, open) || NextParagraphOpens(text, end)))
        {
            Add(text, open, end, true, found);
        }
    }

    private static void Add(string text, int start, int end, bool isOpen, List<Stretch> found)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start && end - start <= Longest)
        {
            found.Add(new(new TextSpan(start, end), isOpen));
        }
    }

    private static bool IsMark(char c) => c is '"' or '“' or '”' or '„' or '«' or '»' or '「' or '」' or '‟' or '＂';

    private static bool Closes(string text, int i, char opener, int end) => (opener, text[i]) switch
    {
        ('„', '“' or '”' or '"') => true,
        ('“', '”' or '"') => true,
        ('“' or '”', '“' or '”') => !BeforeWord(text, i, end),
        ('”', '"') => true,
        ('«', '»') => true,
        ('»', '«') => true,
        ('»', '»') => true,
        ('"', '"' or '”') => true,
        ('"', '“') => !BeforeWord(text, i, end),
        ('「', '」') => true,
        _ => false,
    };

    private static bool Opens(string text, int i, int start, int end) => text[i] switch
    {
        '“' or '„' or '«' or '「' or '‟' => true,
        '"' => true,
        '»' or '”' => BeforeWord(text, i, end) && (i == start || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '(' or '—' or '–'),
        _ => false,
    };

    private static bool BeforeWord(string text, int i, int end) => i + 1 < end && (char.IsLetterOrDigit(text[i + 1]) || text[i + 1] is '[' or '¿' or '¡' or '…' or '$' or '\'' or '‘');

    private static bool IsParagraphStart(string text, int start, int open)
    {
        for (var i = start; i < open - 1; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool NextParagraphOpens(string text, int end)
    {
        var i = end;
        while (i < text.Length && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        return i < text.Length && text[i] is '"' or '“' or '„' or '«' or '»';
    }
}
