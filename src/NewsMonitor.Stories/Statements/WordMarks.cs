using NewsMonitor.Model;

namespace NewsMonitor.Stories.Statements;

/// <summary>Marks the words of a wording against the fullest wording, by the longest common subsequence of words (Hunt and Szymanski's problem, solved by table).</summary>
internal static class WordMarks
{
    /// <summary>The most words compared; a longer wording is compared up to here and is marked the same behind it.</summary>
    public const int MostWords = 160;

    /// <summary>The words of <paramref name="variant"/>, with those of <paramref name="fullest"/> that it lacks.</summary>
    public static IReadOnlyList<MarkedWord> Mark(string variant, string fullest)
    {
        var (own, other) = (Split(variant), Split(fullest));
        var marked = new List<MarkedWord>(own.Count + 8);
        var i = 0;
        var j = 0;
        foreach (var (a, b) in Matches(own, other).Append((Math.Min(own.Count, MostWords), Math.Min(other.Count, MostWords))))
        {
            Gap(own, i, a, other, j, b, marked);
            if (a < Math.Min(own.Count, MostWords))
            {
                marked.Add(new(own[a], MarkedWord.Same));
            }

            (i, j) = (a + 1, b + 1);
        }

        marked.AddRange(own.Skip(MostWords).Select(w => new MarkedWord(w, MarkedWord.Same)));
        return marked;
    }

    /// <summary>The words that stand in each other's place in two wordings, between the same neighbours.</summary>
    public static IEnumerable<(IReadOnlyList<string> Own, IReadOnlyList<string> Other, string Before, string After)> Substitutions(string variant, string fullest)
    {
        var (own, other) = (Split(variant), Split(fullest));
        var (i, j) = (0, 0);
        foreach (var (a, b) in Matches(own, other))
        {
            if (a > i && b > j)
            {
                yield return (own[i..a], other[j..b], i > 0 ? own[i - 1] : "", a + 1 < own.Count && b + 1 < other.Count && string.Equals(Bare(own[a + 1]), Bare(other[b + 1]), StringComparison.Ordinal) ? $"{own[a]} {own[a + 1]}" : own[a]);
            }

            (i, j) = (a + 1, b + 1);
        }
    }

    private static void Gap(List<string> own, int i, int a, List<string> other, int j, int b, List<MarkedWord> marked)
    {
        var changed = a > i && b > j;
        for (var n = i; n < a; n++)
        {
            marked.Add(new(own[n], changed ? MarkedWord.Changed : MarkedWord.Added));
        }

        for (var n = j; n < b && !changed; n++)
        {
            marked.Add(new(other[n], MarkedWord.Missing));
        }
    }

    private static List<(int A, int B)> Matches(List<string> own, List<string> other)
    {
        var (n, m) = (Math.Min(own.Count, MostWords), Math.Min(other.Count, MostWords));
        var (x, y) = (own.Take(n).Select(Bare).ToArray(), other.Take(m).Select(Bare).ToArray());
        var table = new int[n + 1, m + 1];
        for (var i = n - 1; i >= 0; i--)
        {
            for (var j = m - 1; j >= 0; j--)
            {
                table[i, j] = string.Equals(x[i], y[j], StringComparison.Ordinal) ? table[i + 1, j + 1] + 1 : Math.Max(table[i + 1, j], table[i, j + 1]);
            }
        }

        var matches = new List<(int A, int B)>();
        for (var (i, j) = (0, 0); i < n && j < m;)
        {
            if (string.Equals(x[i], y[j], StringComparison.Ordinal))
            {
                matches.Add((i++, j++));
            }
            else if (table[i + 1, j] >= table[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return matches;
    }

    /// <summary>The words of a wording, as they are marked.</summary>
    public static IReadOnlyList<string> Words(string text) => Split(text);

    private static List<string> Split(string text) => [.. text.Split([' ', '\n', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)];

    private static string Bare(string word)
    {
        var bare = word.Trim('.', ',', ';', ':', '!', '?', '[', ']', '(', ')', '"', '“', '”', '‘', '’', '\'', '—', '–', '-', '…', '«', '»').Replace('’', '\'').ToLowerInvariant();
        return bare.Length == 0 ? word : bare;
    }
}
