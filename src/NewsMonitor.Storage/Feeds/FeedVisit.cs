namespace NewsMonitor.Storage;

/// <summary>One visit to a feed, or one delivery by its hub.</summary>
/// <param name="At">When.</param>
/// <param name="Status">The status; null when no server answered.</param>
/// <param name="Items">How many items the document had; null when there was none.</param>
/// <param name="Articles">How many new articles and versions came of it.</param>
/// <param name="Bytes">How large the body was, after decompression.</param>
/// <param name="Stage">How far it came when it failed; null when it did not.</param>
/// <param name="Reason">What went wrong.</param>
public sealed record FeedVisit(DateTimeOffset At, int? Status, int? Items, int Articles, long Bytes, string? Stage, string? Reason);
