using System.Text;

namespace NewsMonitor.Text;

/// <summary>A key that the spellings of a name share: Zelensky, Zelenskyy and Zelenskiy meet. The rules fold the usual variants of transliteration.</summary>
internal static class NameKey
{
    /// <summary>The key of a lower-case word without diacritics.</summary>
    public static string Of(string word)
    {
        var key = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var next = i + 1 < word.Length ? word[i + 1] : '\0';
            var (letter, taken) = (word[i], next) switch
            {
                ('p', 'h') => ('f', 2),
                ('k', 'h') => ('h', 2),
                ('o', 'u') or ('o', 'o') => ('u', 2),
                ('e', 'e') => ('i', 2),
                ('c', 'k') => ('k', 2),
                ('q', _) or ('c', _) => ('k', 1),
                ('w', _) => ('v', 1),
                ('y', _) or ('j', _) => ('i', 1),
                ('z', _) => ('s', 1),
                _ => (word[i], 1),
            };
            i += taken - 1;
            if (key.Length == 0 || key[^1] != letter)
            {
                key.Append(letter);
            }
        }

        return key.ToString();
    }
}
