using System.Collections.Frozen;
using NewsMonitor.Text.Resources;

namespace NewsMonitor.Text.Words;

/// <summary>Knows the words that carry grammar rather than matter, by language. Safe for use from many threads.</summary>
public sealed class FunctionWords
{
    private readonly FrozenDictionary<string, FrozenSet<string>> byLanguage;

    /// <summary>Reads the word lists that ship with the assembly.</summary>
    public FunctionWords()
    {
        var lists = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal);
        foreach (var line in TextResource.Lines("Languages/words.txt"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var bar = line.IndexOf('|', StringComparison.Ordinal);
            lists[line[..colon]] = line[(colon + 1)..bar].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
        }

        var more = TextResource.Keyed("Words/function-words.txt").ToDictionary(entry => entry.Key, entry => entry.Words, StringComparer.Ordinal);
        byLanguage = lists.ToFrozenDictionary(
            entry => entry.Key,
            entry => more.TryGetValue(entry.Key, out var others) ? entry.Value.Concat(others).ToFrozenSet(StringComparer.Ordinal) : entry.Value,
            StringComparer.Ordinal);
    }

    /// <summary>True when a lower-case word carries grammar only; for a language without a list, English decides.</summary>
    public bool Contains(string language, string word) =>
        (byLanguage.TryGetValue(language, out var words) ? words : byLanguage["en"]).Contains(word);
}
