namespace NewsMonitor.Feeds.Xml;

/// <summary>How far a document may go before reading stops paying attention.</summary>
/// <param name="MaxDepth">Elements deeper than this are passed over, with what they hold.</param>
/// <param name="MaxElements">After so many elements that were kept, reading stops.</param>
internal sealed record XmlLimits(int MaxDepth = 200, int MaxElements = 5_000_000);
