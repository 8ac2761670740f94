using NewsMonitor.Text.Sentences;

namespace NewsMonitor.Stories.Reading;

/// <summary>A sentence of an article's body.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Terms">Its content terms, each once.</param>
public sealed record SentenceReading(TextSpan Span, string Text, IReadOnlyList<string> Terms);
