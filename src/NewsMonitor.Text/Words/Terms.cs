using NewsMonitor.Text.Sentences;

namespace NewsMonitor.Text.Words;

/// <summary>Brings words to the forms under which they are compared: lower case, without endings, grammar words left out. Safe for use from many threads.</summary>
public sealed class Terms(FunctionWords functionWords)
{
    private const int StemLength = 6;

    /// <summary>The content terms of a stretch, in order, with repeats.</summary>
    public List<string> Of(string text, TextSpan within, string language)
    {
        var terms = new List<string>();
        foreach (var word in WordSpans.Of(text, within))
        {
            if (One(word.Of(text), language) is { } term)
            {
                terms.Add(term);
            }
        }

        return terms;
    }

    /// <summary>The content terms of a text.</summary>
    public List<string> Of(string text, string language) => Of(text, new(0, text.Length), language);

    /// <summary>The term of a word; null for a word that carries grammar only.</summary>
    public string? One(string word, string language)
    {
        var lower = WithoutPossessive(word.Replace('’', '\'').ToLowerInvariant());
        return lower.Length == 0 || functionWords.Contains(language, lower) || (lower.Length == 1 && char.IsAsciiLetter(lower[0])) ? null : Stem(lower, language);
    }

    private static string WithoutPossessive(string word) => word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;

    // English endings are few enough to be cut one by one; elsewhere the first letters stand for the word,
    // which works about as well as a stemmer for comparing words.
    private static string Stem(string word, string language)
    {
        if (char.IsDigit(word[0]))
        {
            return word.Replace(",", "", StringComparison.Ordinal);
        }

        if (!string.Equals(language, "en", StringComparison.Ordinal))
        {
            return word.Length > StemLength ? word[..StemLength] : word;
        }

        var stem = word switch
        {
            { Length: > 6 } when word.EndsWith("ing", StringComparison.Ordinal) => word[..^3],
            { Length: > 5 } when word.EndsWith("ied", StringComparison.Ordinal) || word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
            { Length: > 5 } when word.EndsWith("ed", StringComparison.Ordinal) => word[..^2],
            { Length: > 5 } when word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal) => word[..^2],
            { Length: > 3 } when word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') => word[..^1],
            _ => word,
        };
        stem = stem.Length > 4 && stem[^1] == stem[^2] && stem[^1] is not ('s' or 'l' or 'e' or 'o') ? stem[..^1] : stem;
        return stem.Length > 4 && stem[^1] == 'e' ? stem[..^1] : stem;
    }
}
