using System.Globalization;
using System.Text;
using NewsMonitor.Text.Names;

namespace NewsMonitor.Stories.Names;

/// <summary>Compares names across spellings.</summary>
internal static class NameKeys
{
    /// <summary>A name without case, hyphens, points and accents: "Kim Jong-un" and "Kim Jong Un" are one.</summary>
    public static string Of(string name)
    {
        var builder = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c is '.' or '\'' or '’')
            {
                continue;
            }

            builder.Append(c is '-' or '\u00A0' or '‑' ? ' ' : char.ToLowerInvariant(c));
        }

        return builder.ToString();
    }

    /// <summary>True for two spellings of one person's name: the same words but for a letter or two ("Zelensky", "Zelenskyy"), or one with fewer words.</summary>
    public static bool SamePerson(string a, string b)
    {
        var x = Of(a).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var y = Of(b).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (x.Length == 0 || y.Length == 0 || !Alike(Last(x), Last(y)))
        {
            return false;
        }

        return x.Length == 1 || y.Length == 1 || Alike(x[0], y[0]) || (x[0].Length == 1 && x[0][0] == y[0][0]) || (y[0].Length == 1 && x[0][0] == y[0][0]);
    }

    /// <summary>True for two spellings of a word.</summary>
    public static bool Alike(string a, string b) =>
        string.Equals(a, b, StringComparison.Ordinal) || (Math.Min(a.Length, b.Length) >= 6 && a[0] == b[0] && Distance(a, b) <= (Math.Min(a.Length, b.Length) >= 8 ? 2 : 1));

    /// <summary>The initials of a name's words: "ft" for "Financial Times".</summary>
    public static string Initials(string name) => string.Concat(Of(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w is not ("of" or "the" or "and" or "for" or "de")).Select(w => w[0]));

    private static string Last(string[] words) => NameKeys.Of(PersonName.Last(string.Join(' ', words)));

    // Levenshtein, 1966.
    private static int Distance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
