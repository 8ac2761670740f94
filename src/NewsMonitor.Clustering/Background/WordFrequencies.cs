using System.Globalization;
using System.Text.Json;

namespace NewsMonitor.Clustering;

/// <summary>
/// Reads a list of a language's words, most frequent first, and estimates in what share of documents each stands. A list without counts follows the law of Zipf and
/// Mandelbrot: the share of the word of rank r among running words is proportional to 1 / (r + 2.7). A document of L running words holds a word of share f with
/// probability 1 − (1 − f)^L.
/// </summary>
public static class WordFrequencies
{
    /// <summary>How many running words a document has, unless it is said otherwise.</summary>
    public const int WordsPerDocument = 150;

    private const double Shift = 2.7;

    /// <summary>Reads a list: a JSON array of words, or a word a line, with a count behind a tab where counts are known. Lines that begin with # are skipped.</summary>
    /// <param name="text">The list.</param>
    /// <param name="wordsPerDocument">How many running words a document has.</param>
    /// <param name="leaveOut">Words that are no words of the language.</param>
    /// <exception cref="FormatException">It is not such a list.</exception>
    public static IReadOnlyList<(string Word, double Documents)> Read(string text, int wordsPerDocument, IReadOnlySet<string> leaveOut)
    {
        var rows = Rows(text);
        var shares = rows.Exists(row => row.Count is null) ? rows.Select((_, i) => 1 / (i + 1 + Shift)).ToList() : rows.ConvertAll(row => row.Count!.Value);
        var sum = shares.Sum();
        return [.. rows.Select((row, i) => (row.Word, 1 - Math.Pow(1 - (shares[i] / sum), wordsPerDocument))).Where(row => !leaveOut.Contains(row.Word))];
    }

    private static List<(string Word, double? Count)> Rows(string text)
    {
        if (text.AsSpan().TrimStart() is ['[', ..])
        {
            try
            {
                return [.. JsonSerializer.Deserialize<string[]>(text)!.Select(word => (word, (double?)null))];
            }
            catch (JsonException e)
            {
                throw new FormatException($"not a JSON array of words ({e.Message})", e);
            }
        }

        var rows = new List<(string, double?)>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#'))
        {
            var parts = line.Split('\t', 2);
            rows.Add((parts[0], parts.Length == 1 ? null : Count(parts[1], line)));
        }

        return rows.Count > 0 ? rows : throw new FormatException("no words");
    }

    private static double Count(string text, string line) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : throw new FormatException($"'{line}' has no count behind its tab");
}
