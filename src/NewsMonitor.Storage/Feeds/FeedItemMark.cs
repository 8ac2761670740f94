namespace NewsMonitor.Storage;

/// <summary>An item of a feed that was seen.</summary>
/// <param name="Item">The hash of its identity.</param>
/// <param name="Content">The hash of what the feed says of it.</param>
/// <param name="Url">Under which address its article is known; null when it has none.</param>
/// <param name="Tries">How often its page could not be had; 0: it is taken in.</param>
public sealed record FeedItemMark(string Item, string Content, string? Url, int Tries);
