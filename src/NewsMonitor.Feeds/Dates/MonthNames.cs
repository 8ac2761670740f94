using System.Globalization;

namespace NewsMonitor.Feeds.Dates;

/// <summary>Months by name, in the languages whose publishers write their dates in words.</summary>
internal static class MonthNames
{
    private static readonly string[] Languages = ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "hu", "el", "ru", "uk", "tr", "sv", "da", "nb", "fi", "ro", "id"];

    private static readonly Dictionary<string, int> Names = Collect();

    /// <summary>The month, 1 to 12; 0 for a word that is none.</summary>
    public static int Find(ReadOnlySpan<char> word)
    {
        if (word.Length < 3) return 0;
        var lookup = Names.GetAlternateLookup<ReadOnlySpan<char>>();
        return lookup.TryGetValue(word, out var month) || (word.Length > 3 && lookup.TryGetValue(word[..3], out month) && char.IsAsciiLetter(word[0])) ? month : 0;
    }

    private static Dictionary<string, int> Collect()
    {
        var names = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var language in Languages)
        {
            var format = CultureInfo.GetCultureInfo(language).DateTimeFormat;
            foreach (var list in (string[][])[format.AbbreviatedMonthNames, format.MonthNames, format.AbbreviatedMonthGenitiveNames, format.MonthGenitiveNames])
            {
                for (var i = 0; i < 12; i++)
                {
                    var name = list[i].TrimEnd('.');
                    if (name.Length >= 3 && !char.IsAsciiDigit(name[0])) names.TryAdd(name, i + 1);
                }
            }
        }

        // Abbreviations that publishers use and the tables of cultures do not have.
        foreach (var (name, month) in (ReadOnlySpan<(string, int)>)[
            ("Φεβ", 2), ("Μάώ", 5), ("Μαώ", 5), ("Μάι", 5), ("Μαι", 5), ("Ιούν", 6), ("Ιον", 6), ("Ιούλ", 7), ("Ιολ", 7), ("Αύγ", 8), ("Αυγ", 8), ("Σεπ", 9), ("Νοέ", 11), ("Νοε", 11), ("Ιαν", 1), ("Μάρ", 3), ("Μαρ", 3), ("Απρ", 4), ("Οκτ", 10), ("Δεκ", 12),
            ("mär", 3), ("mrz", 3), ("okt", 10), ("dez", 12), ("mai", 5), ("május", 5), ("jún", 6), ("júl", 7), ("márc", 3), ("ápr", 4), ("sept", 9)])
        {
            names.TryAdd(name, month);
        }

        return names;
    }
}
