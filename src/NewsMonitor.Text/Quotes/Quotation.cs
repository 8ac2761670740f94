using NewsMonitor.Text.Sentences;

namespace NewsMonitor.Text.Quotes;

/// <summary>A direct quotation and who is quoted.</summary>
/// <param name="Span">The words between the marks, in UTF-16 units of the text.</param>
/// <param name="Text">These words.</param>
/// <param name="Speaker">The speaker in the fullest form the text has ("Mark Rutte"), or the words that describe the speaker ("a spokesman for the ministry"); null when nothing tells.</param>
/// <param name="Cue">The word that hands over to the speaker ("said"); null when the speaker is carried over from a quotation nearby.</param>
/// <param name="IsName">True when <paramref name="Speaker"/> is a name rather than a description.</param>
public sealed record Quotation(TextSpan Span, string Text, string? Speaker, string? Cue, bool IsName);
