namespace NewsMonitor.Text.Languages;

/// <summary>Decides an article's language at intake: a confident detector beats the declared tag; else the tag; else a guess that is better than nothing; else <c>und</c>. Safe for use from many threads.</summary>
public sealed class LanguageResolver
{
    private readonly LanguageDetector detector = new();
    private readonly LanguageTags tags = new();

    /// <summary>The language of an article as a primary subtag (BCP 47).</summary>
    /// <param name="title">The title; counts like body text.</param>
    /// <param name="body">The body; may be empty.</param>
    /// <param name="declared">What the source says; null when it says nothing.</param>
    public string Resolve(string title, string body, string? declared)
    {
        var guess = detector.Detect(body.Length == 0 ? title : $"{title}\n{body[..Math.Min(body.Length, LanguageDetector.Window)]}");
        var tag = tags.Primary(declared);
        if (tag is null)
        {
            return guess.Language;
        }

        return guess.Confident && !AreOneDespiteNames(guess.Language, tag) ? guess.Language : tag;
    }

    // Written alike to the point that word lists cannot tell them apart: who declares one of them knows better.
    private static bool AreOneDespiteNames(string detected, string declared) => (detected, declared) switch
    {
        ("hr", "sr" or "bs") or ("sr", "hr" or "bs") => true,
        ("id", "ms") => true,
        ("hi", "mr" or "ne") => true,
        ("he", "yi") => true,
        ("am", "ti") => true,
        ("af", "nl") or ("nl", "af") => true,
        ("es", "gl" or "eu") or ("pt", "gl") => true,
        ("fa", "ku" or "ps") or ("ar", "ku" or "ps" or "ug") or ("ur", "ps" or "pa") => true,
        ("ru", "ky" or "tg" or "mn" or "uz") or ("kk", "ky" or "tg" or "mn" or "uz") => true,
        _ => string.Equals(detected, declared, StringComparison.Ordinal),
    };
}
