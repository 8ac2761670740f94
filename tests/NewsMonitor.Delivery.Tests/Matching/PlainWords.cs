using NewsMonitor.Delivery.Words;

namespace NewsMonitor.Delivery.Tests.Matching;

/// <summary>A reader simple enough to see through: words of letters and digits in lower case; in English a final s is no part of the stem.</summary>
internal sealed class PlainWords : IWordReader
{
    public WordSequence Read(string text, string language)
    {
        var words = text.ToLowerInvariant().Split([.. text.Where(c => !char.IsLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
        return new WordSequence(words, language == "en" ? [.. words.Select(word => word.Length > 1 && word.EndsWith('s') ? word[..^1] : word)] : words);
    }
}
