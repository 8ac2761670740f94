namespace NewsMonitor.Text.Languages;

/// <summary>Letters that some languages written in Cyrillic never use: one of them says more than many common words.</summary>
internal static class CyrillicLetters
{
    private const double Weight = 1.5;
    private const int MostCounted = 4;

    private static readonly (string Letters, string[] Without)[] Rules =
    [
        ("ыэё", ["bg", "sr", "mk", "uk"]),
        ("іїєґў", ["ru", "bg", "sr", "mk"]),
        ("ў", ["uk", "kk"]),
        ("їєґ", ["be", "kk"]),
        ("јљњџђћѓќѕ", ["ru", "uk", "bg", "be", "kk"]),
        ("щъ", ["sr", "mk"]),
        ("ищъ", ["be"]),
        ("әғқңөұүһ", ["ru", "uk", "bg", "be", "sr", "mk"]),
    ];

    /// <summary>Takes from the scores of the languages that do not have the letters of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="languages">The languages, in the order of the scores.</param>
    /// <param name="scores">The scores.</param>
    public static void Judge(ReadOnlySpan<char> text, IReadOnlyList<string> languages, double[] scores)
    {
        foreach (var (letters, without) in Rules)
        {
            var count = 0;
            foreach (var c in text)
            {
                count += letters.Contains(char.ToLowerInvariant(c)) ? 1 : 0;
            }

            for (var i = 0; count > 0 && i < languages.Count; i++)
            {
                scores[i] -= without.Contains(languages[i]) ? Weight * Math.Min(count, MostCounted) : 0;
            }
        }
    }
}
