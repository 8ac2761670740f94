using NewsMonitor.Stories.Names;
using NewsMonitor.Text.Words;

namespace NewsMonitor.Stories.Statements;

/// <summary>Tells whether two wordings in different languages may render one utterance: by the names and numbers that both have, and their lengths. Words are not translated.</summary>
internal static class Translations
{
    private const int FewestAnchors = 2;
    private const double SharedFrom = 0.6;
    private const double LengthsFrom = 0.5;

    /// <summary>The names and numbers of words, each once: what has a digit, and what has a capital behind the first word.</summary>
    public static IReadOnlyList<string> Anchors(string text)
    {
        var spans = WordSpans.Of(text);
        return [.. spans.Where((s, i) => IsAnchor(s.Of(text), first: i == 0)).Select(s => Key(s.Of(text))).Where(k => k.Length > 1).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>0 for two utterances, else how surely they are one, up to 1.</summary>
    public static double Match(VariantEntry a, VariantEntry b)
    {
        var shared = a.Anchors.Intersect(b.Anchors, StringComparer.Ordinal).Count();
        if (shared < FewestAnchors || Math.Min(a.Text.Length, b.Text.Length) < LengthsFrom * Math.Max(a.Text.Length, b.Text.Length))
        {
            return 0;
        }

        // German writes every noun with a capital: the side with fewer anchors is what both must have.
        var alike = (double)shared / Math.Min(a.Anchors.Count, b.Anchors.Count);
        var numbers = Numbers(a).SetEquals(Numbers(b));
        return alike >= SharedFrom && numbers ? alike : 0;
    }

    // 1,200 and 1.200 are one number, and so are 3.5 and 3,5.
    private static string Key(string word)
    {
        if (!char.IsAsciiDigit(word[0]))
        {
            return NameKeys.Of(word);
        }

        var parts = word.Split(['.', ',', '\u00A0', '\u202F']);
        return string.Join(parts.Skip(1).All(p => p.Length == 3) ? "" : ".", parts);
    }

    private static HashSet<string> Numbers(VariantEntry variant) => variant.Anchors.Where(a => char.IsAsciiDigit(a[0])).ToHashSet(StringComparer.Ordinal);

    private static bool IsAnchor(string word, bool first) => word.Any(char.IsAsciiDigit) || (!first && char.IsUpper(word[0])) || (word.Length > 1 && word.All(char.IsUpper));
}
