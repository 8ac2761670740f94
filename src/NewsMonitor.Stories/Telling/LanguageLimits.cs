namespace NewsMonitor.Stories.Telling;

/// <summary>Says which features do not work in a language, so that a reader does not take silence for an answer.</summary>
internal static class LanguageLimits
{
    /// <summary>A sentence for each limit that the languages bring.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> languages)
    {
        var all = languages.Order(StringComparer.Ordinal).ToList();
        return [.. all.SelectMany(Of), .. Together(all)];
    }

    private static IEnumerable<string> Together(List<string> languages)
    {
        if (languages.Count > 1)
        {
            yield return $"{string.Join(", ", languages)}: translations of one utterance are put together only where speaker, names and numbers agree; other wordings, sentences and words are not compared between languages.";
        }
    }

    private static IEnumerable<string> Of(string language)
    {
        if (language is not ("en" or "de" or "fr" or "es" or "pt" or "ru" or "it" or "nl" or "pl" or "und"))
        {
            yield return $"{language}: quotations are found without their speakers.";
        }

        if (language is "ar" or "fa" or "ur" or "he" or "zh" or "ja" or "ko" or "th" or "hi" or "bn" or "ta" or "te" or "ka" or "am" or "my" or "km" or "lo")
        {
            yield return $"{language}: names are not found, as the script has no capitals.";
        }

        if (language is not ("en" or "de" or "fr" or "es" or "pt" or "ru" or "und"))
        {
            yield return $"{language}: cited outlets are not found.";
        }
    }
}
