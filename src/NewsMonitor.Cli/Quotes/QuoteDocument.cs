namespace NewsMonitor.Cli.Quotes;

/// <summary>A text to find quotations in.</summary>
/// <param name="Id">What its line of output is called by.</param>
/// <param name="Text">The text; offsets count from its beginning.</param>
/// <param name="Language">The language that the document declares; null when it declares none.</param>
internal sealed record QuoteDocument(string Id, string Text, string? Language);
