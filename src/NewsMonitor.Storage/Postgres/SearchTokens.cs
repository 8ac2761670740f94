using System.Globalization;
using System.Text;

namespace NewsMonitor.Storage.Postgres;

/// <summary>The words of a text as the index holds them: letters and digits, in lower case, without diacritics. The same for texts and searches.</summary>
internal static class SearchTokens
{
    /// <summary>The last place that PostgreSQL tells apart from those after it.</summary>
    private const int LastPlace = 16383;

    private const int LongestToken = 200;

    /// <summary>What one vector may hold is just over this.</summary>
    private const int MostCharacters = 600_000;

    private const int FarthestDistance = 100;

    /// <summary>A text as a vector of words with their places.</summary>
    public static string Vector(string text)
    {
        var vector = new StringBuilder();
        var place = 0;
        foreach (var token in Of(text))
        {
            place = Math.Min(place + 1, LastPlace);
            vector.Append(CultureInfo.InvariantCulture, $"'{token}':{place} ");
            if (vector.Length > MostCharacters)
            {
                break;
            }
        }

        return vector.ToString();
    }

    /// <summary>Words, or two that stand close, as a query; null when there is no word in it.</summary>
    public static string? Query(SearchNode node) => node switch
    {
        SearchNode.Words words => Phrase(words),
        SearchNode.Close close => Phrase(close.Left) is { } left && Phrase(close.Right) is { } right ? Near(left, right, close.Distance) : null,
        _ => null,
    };

    /// <summary>What hits are ranked by; null when nothing of the search is words.</summary>
    public static string? Ranking(SearchNode node) => node switch
    {
        SearchNode.All all => all.Parts.Select(Ranking).OfType<string>().ToList() is { Count: > 0 } parts ? string.Join(" | ", parts) : null,
        SearchNode.Any any => any.Parts.Select(Ranking).ToList() is var parts && parts.TrueForAll(p => p is not null) ? string.Join(" | ", parts) : null,
        _ => Query(node) is { } query ? $"({query})" : null,
    };

    private static string? Phrase(SearchNode.Words words)
    {
        var tokens = Of(words.Text).Select(t => $"'{t}'").ToList();
        return tokens.Count == 0 ? null : $"({string.Join(" <-> ", tokens)}{(words.IsPrefix ? ":*" : "")})";
    }

    private static string Near(string left, string right, int distance) => string.Join(
        " | ",
        Enumerable.Range(1, Math.Min(distance, FarthestDistance) + 1).SelectMany(d => new[]
        {
            string.Create(CultureInfo.InvariantCulture, $"({left} <{d}> {right})"),
            string.Create(CultureInfo.InvariantCulture, $"({right} <{d}> {left})"),
        }));

    private static IEnumerable<string> Of(string text)
    {
        var token = new StringBuilder();
        foreach (var rune in PostgresText.Clean(text).Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.NonSpacingMark:
                    break;
                case <= UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.SpacingCombiningMark:
                    if (token.Length < LongestToken)
                    {
                        token.Append(Rune.ToLowerInvariant(rune));
                    }

                    break;
                default:
                    if (token.Length > 0)
                    {
                        yield return token.ToString();
                        token.Clear();
                    }

                    break;
            }
        }

        if (token.Length > 0)
        {
            yield return token.ToString();
        }
    }
}
