using System.Text.RegularExpressions;

namespace NewsMonitor.Delivery.Queries;

/// <summary>Takes a search apart into words and quoted phrases, all of which must be there. Pure.</summary>
public static partial class SearchWords
{
    private const int Most = 32;

    /// <summary>The words and phrases of a query, at most 32; none for an empty one.</summary>
    public static IReadOnlyList<string> Of(string? query) => string.IsNullOrWhiteSpace(query)
        ? []
        : [.. Piece().Matches(query).Select(m => m.Groups[1].Success ? m.Groups[1].Value : m.Value).Where(w => w.Any(char.IsLetterOrDigit)).Take(Most)];

    [GeneratedRegex("""["“”„]([^"“”]*)["“”]|[^\s"“”„]+""", RegexOptions.None, 1000)]
    private static partial Regex Piece();
}
