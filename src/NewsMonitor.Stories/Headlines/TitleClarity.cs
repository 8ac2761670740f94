namespace NewsMonitor.Stories.Headlines;

/// <summary>How well a title reads as a headline when one knows nothing else.</summary>
internal static class TitleClarity
{
    private const int ShortTitle = 35;
    private const int LongTitle = 120;

    /// <summary>0 to 1: full sentences of middle length are best; shouting, teasing and labels cost.</summary>
    public static double Of(string title)
    {
        if (string.IsNullOrWhiteSpace(title))
        {
            return 0;
        }

        var words = title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var clarity = 1.0;
        clarity *= title.Length < ShortTitle ? 0.5 + (0.5 * title.Length / ShortTitle) : 1;
        clarity *= title.Length > LongTitle ? Math.Max(0.45, (double)LongTitle / title.Length) : 1;
        clarity *= title[^1] is '?' or '？' or '؟' ? 0.75 : 1;
        clarity *= title[^1] is '…' || title.EndsWith("...", StringComparison.Ordinal) ? 0.7 : 1;
        clarity *= title[^1] is '!' ? 0.85 : 1;
        clarity *= title[^1] is '.' ? 0.8 : 1;
        clarity *= Balanced(title) ? 1 : 0.6;
        clarity *= IsShouting(title) ? 0.7 : 1;
        clarity *= title.AsSpan().ContainsAny('|', '•') ? 0.8 : 1;
        clarity *= words.Length < 4 && words.Length > 1 ? 0.8 : 1;
        clarity *= LooksLikeALabel(words[0]) ? 0.85 : 1;
        return clarity;
    }

    /// <summary>True when every quotation mark that opens is closed.</summary>
    public static bool Balanced(string text) => text.Count(c => c is '“' or '„' or '«' or '»' or '”' or '"') % 2 == 0;

    private static bool IsShouting(string title)
    {
        var letters = title.Count(char.IsLetter);
        return letters > 12 && title.Count(char.IsUpper) > letters * 0.7;
    }

    // "LIVE:", "VIDEO –", "WATCH:", "OPINION:"
    private static bool LooksLikeALabel(string first) =>
        first.Length > 3 && first.TrimEnd(':').All(char.IsUpper) && (first[^1] == ':' || first is "LIVE" or "WATCH" or "VIDEO" or "UPDATE" or "BREAKING");
}
