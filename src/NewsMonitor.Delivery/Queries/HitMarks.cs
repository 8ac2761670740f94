using System.Globalization;
using System.Text;

namespace NewsMonitor.Delivery.Queries;

/// <summary>Finds in a text the words and phrases that a query asks for, letter case and accents aside, and endings where the language is known. Pure.</summary>
public static class HitMarks
{
    private const int MostMarks = 100;

    /// <summary>The patterns that a hit may have: those of title, body or either that are not asked to be absent.</summary>
    public static IReadOnlyList<(QueryField Field, WordPattern Pattern)> Patterns(Query query) => query.Root is null ? [] : [.. Of(query.Root)];

    /// <summary>The marks in a text, in order, none within another; at most 100.</summary>
    /// <param name="text">The text.</param>
    /// <param name="patterns">What is marked.</param>
    /// <param name="stems">Gives a word's stem, so that <c>flood</c> marks floods; null to compare whole words.</param>
    public static IReadOnlyList<HitMark> Find(string text, IEnumerable<WordPattern> patterns, Func<string, string>? stems = null)
    {
        var words = Words(text);
        var marks = new List<HitMark>();
        foreach (var pattern in patterns)
        {
            var asked = Words(pattern.Text).ConvertAll(w => new Asked(w.Form, stems?.Invoke(w.Form)));
            for (var i = 0; asked.Count > 0 && i + asked.Count <= words.Count && marks.Count < MostMarks; i++)
            {
                if (Stands(words, i, asked, pattern.IsPrefix, stems))
                {
                    var last = words[i + asked.Count - 1];
                    marks.Add(new HitMark(words[i].Start, last.Start + last.Length - words[i].Start));
                }
            }
        }

        return Apart(marks);
    }

    /// <summary>A stretch of about so many characters around the first hit, cut between words, and where it begins.</summary>
    public static (string Text, int Start) Excerpt(string text, IReadOnlyList<HitMark> marks, int length)
    {
        var first = marks.Count == 0 ? 0 : marks[0].Start;
        var start = Math.Max(0, Math.Min(first - (length / 3), text.Length - length));
        var end = Math.Min(text.Length, start + length);
        while (start > 0 && start < first && !char.IsWhiteSpace(text[start - 1]))
        {
            start++;
        }

        while (end < text.Length && end > start + 1 && !char.IsWhiteSpace(text[end]))
        {
            end--;
        }

        return (text[start..end], start);
    }

    private static IEnumerable<(QueryField Field, WordPattern Pattern)> Of(QueryNode node) => node switch
    {
        AllOf all => all.Parts.SelectMany(Of),
        AnyOf any => any.Parts.SelectMany(Of),
        Holds { Field: QueryField.Text or QueryField.Title or QueryField.Body } holds => [(holds.Field, holds.Pattern)],
        Near near => [(near.Field, near.Left), (near.Field, near.Right)],
        _ => [],
    };

    private static bool Stands(List<Word> words, int at, List<Asked> asked, bool prefix, Func<string, string>? stems)
    {
        for (var i = 0; i < asked.Count; i++)
        {
            var word = words[at + i].Form;
            var isPart = prefix && i == asked.Count - 1;
            if (word != asked[i].Form && !(isPart ? word.StartsWith(asked[i].Form, StringComparison.Ordinal) : asked[i].IsStemOf(word, stems)))
            {
                return false;
            }
        }

        return true;
    }

    private static List<HitMark> Apart(List<HitMark> marks)
    {
        var apart = new List<HitMark>();
        foreach (var mark in marks.OrderBy(m => m.Start).ThenByDescending(m => m.Length))
        {
            if (apart.Count == 0 || mark.Start >= apart[^1].Start + apart[^1].Length)
            {
                apart.Add(mark);
            }
        }

        return apart;
    }

    private static List<Word> Words(string text)
    {
        var words = new List<Word>();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]) || (i > start && CharUnicodeInfo.GetUnicodeCategory(text[i]) == UnicodeCategory.NonSpacingMark)))
            {
                i++;
            }

            if (i > start)
            {
                words.Add(new Word(start, i - start, Form(text[start..i])));
            }
            else
            {
                i++;
            }
        }

        return words;
    }

    private static string Form(string word)
    {
        if (Ascii.IsValid(word))
        {
            return word.ToLowerInvariant();
        }

        var form = new StringBuilder(word.Length);
        foreach (var c in Whole(word).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                form.Append(char.ToLowerInvariant(c));
            }
        }

        return form.ToString();
    }

    /// <summary>Half a surrogate pair cannot be normalised.</summary>
    private static string Whole(string word) => new UTF8Encoding(false).GetString(Encoding.UTF8.GetBytes(word));

    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
    private readonly record struct Word(int Start, int Length, string Form);

    private sealed record Asked(string Form, string? Stem)
    {
        /// <summary>Words of one stem begin alike, so that few are asked for their stem.</summary>
        public bool IsStemOf(string word, Func<string, string>? stems) =>
            stems is not null && Stem is { Length: > 0 } && word[0] == Form[0] && stems(word) == Stem;
    }
}
