namespace NewsMonitor.Delivery.Words;

/// <summary>
/// Finds with what words begin that have the same stem as a word, language by language, so that an index that knows no stems gives all candidates for the exact check.
/// Safe for use from many threads.
/// </summary>
public sealed class WordBeginnings(IWordReader reader)
{
    private const int Shortest = 2;
    private const int ShortStem = 3;

    private static readonly string[] Languages =
    [
        "en", "de", "fr", "es", "pt", "it", "ru", "nl", "sv", "no", "nb", "nn", "da", "fi", "hu", "ro", "tr", "ca", "eu", "hy", "ga", "bg", "cs", "el", "gl", "hi", "lv", "id", "ms", "pl", "sl", "uk", "hr", "sr", "bs", "sk", "mk", "be", "lt", "et", "sq",
    ];

    /// <summary>Letters that some indexes keep and our words write with two.</summary>
    private static readonly string[] Ligatures = ["ss", "ae", "oe"];

    /// <summary>The beginnings, one of which every word with the same stem has; null where no beginning can be told, as in scripts that do not part words.</summary>
    /// <param name="word">A word as written.</param>
    /// <param name="isPrefix">It is only the beginning of one.</param>
    public IReadOnlyList<WordBeginning>? Of(string word, bool isPrefix)
    {
        if (Usual(word, isPrefix) is not { } usual)
        {
            return null;
        }

        var shorter = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var language in isPrefix ? [] : Languages)
        {
            var beginning = Beginning(word, language);
            if (beginning.Length < Shortest)
            {
                return null;
            }

            if (beginning.Length < usual.Length)
            {
                (shorter.TryGetValue(beginning, out var languages) ? languages : shorter[beginning] = []).Add(language);
            }
        }

        return [new WordBeginning(usual, []), .. shorter.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => new WordBeginning(s.Key, s.Value))];
    }

    /// <summary>What holds for English and for every language that cuts no more of the word; null where nothing can be told.</summary>
    private string? Usual(string word, bool isPrefix)
    {
        if (word.Length == 0 || !word.All(char.IsLetterOrDigit) || word.Any(letter => letter is (>= '\u0590' and < '\u0900') or >= '\u0E00'))
        {
            return null;
        }

        if (char.IsDigit(word[0]))
        {
            return word[..1];
        }

        var beginning = isPrefix ? Plain(reader.Read(word, "und").Folded is [var folded] ? folded : "") : Beginning(word, "en");
        return beginning.Length < Shortest ? null : beginning;
    }

    private string Beginning(string word, string language)
    {
        var read = reader.Read(word, language);
        if (read is not { Folded: [var folded], Stems: [var stem] })
        {
            return "";
        }

        // The last letter of a stem may stand for another: happy and happiness have the stem happi.
        var most = stem.Length > ShortStem ? stem.Length - 1 : stem.Length;
        var same = 0;
        while (same < most && same < folded.Length && folded[same] == stem[same])
        {
            same++;
        }

        return Plain(folded[..same]);
    }

    private static string Plain(string beginning)
    {
        foreach (var ligature in Ligatures)
        {
            if (beginning.IndexOf(ligature, StringComparison.Ordinal) is var at and >= Shortest)
            {
                beginning = beginning[..at];
            }
        }

        return beginning;
    }
}
