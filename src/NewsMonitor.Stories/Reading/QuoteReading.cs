using NewsMonitor.Text.Quotes;

namespace NewsMonitor.Stories.Reading;

/// <summary>A quotation of an article's body.</summary>
/// <param name="Quotation">The words, their place and the speaker as the article has it.</param>
/// <param name="Terms">The content terms of the words, each once.</param>
/// <param name="Context">The content terms of the sentence it stands in, each once.</param>
/// <param name="Start">Its first code point in the body.</param>
/// <param name="End">One behind its last code point.</param>
public sealed record QuoteReading(Quotation Quotation, IReadOnlyList<string> Terms, IReadOnlyList<string> Context, int Start, int End);
