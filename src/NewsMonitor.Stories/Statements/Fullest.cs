namespace NewsMonitor.Stories.Statements;

/// <summary>Chooses the wording that the others are measured by: of the longest ones, that which shares most with the rest.</summary>
internal static class Fullest
{
    private const double NearlyLongest = 0.85;

    /// <summary>The fullest of the wordings of one statement.</summary>
    public static VariantEntry Of(IReadOnlyList<VariantEntry> variants)
    {
        var longest = variants.Max(v => v.Text.Length);
        return variants.Where(v => v.Text.Length >= NearlyLongest * longest).MaxBy(v => variants.Sum(o => o == v ? 0.0 : Shared(v, o)))!;
    }

    private static double Shared(VariantEntry a, VariantEntry b) =>
        2.0 * a.Terms.Intersect(b.Terms, StringComparer.Ordinal).Count() / Math.Max(1, a.Terms.Count + b.Terms.Count);
}
