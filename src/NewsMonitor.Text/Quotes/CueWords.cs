using System.Collections.Frozen;
using NewsMonitor.Text.Resources;

namespace NewsMonitor.Text.Quotes;

/// <summary>The verbs by which a text hands over to a speaker, by language. Immutable.</summary>
internal sealed class CueWords
{
    private readonly FrozenDictionary<string, FrozenSet<string>> byLanguage =
        TextResource.Keyed("Quotes/cues.txt").ToFrozenDictionary(l => l.Key, l => l.Words.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>True for languages whose reporting verbs are known.</summary>
    public bool Supports(string language) => byLanguage.ContainsKey(language);

    /// <summary>True for a lower-case word that reports speech.</summary>
    public bool IsCue(string word, string language) => byLanguage.TryGetValue(language, out var words) && words.Contains(word);

    /// <summary>True for a cue whose subject may follow it ("said Rutte"); outside English, any.</summary>
    public bool Inverts(string word, string language) => language is "en" ? byLanguage["inverting"].Contains(word) : IsCue(word, language);

    /// <summary>True for a cue that nearly always governs an utterance.</summary>
    public bool IsStrong(string word, string language) => language is "en" ? byLanguage["strong"].Contains(word) : IsCue(word, language);
}
