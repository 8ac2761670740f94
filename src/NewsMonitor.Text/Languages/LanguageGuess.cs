namespace NewsMonitor.Text.Languages;

/// <summary>What a text's letters and words say of its language.</summary>
/// <param name="Language">The primary subtag (BCP 47), or <see cref="LanguageTags.Undetermined"/>.</param>
/// <param name="Confidence">0 to 1: the share of belief in this language against the others of the same script.</param>
/// <param name="Confident">True when the guess may overrule what a source declares.</param>
public readonly record struct LanguageGuess(string Language, double Confidence, bool Confident);
