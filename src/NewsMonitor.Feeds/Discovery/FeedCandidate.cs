namespace NewsMonitor.Feeds.Discovery;

/// <summary>An address that may be a feed.</summary>
/// <param name="Url">The address, absolute.</param>
/// <param name="Title">What the page calls it; null when it does not.</param>
/// <param name="Declared">True when the page says that it is a feed; false for a guess.</param>
public sealed record FeedCandidate(string Url, string? Title, bool Declared);
