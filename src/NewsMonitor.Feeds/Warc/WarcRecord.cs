namespace NewsMonitor.Feeds.Warc;

/// <summary>A page out of a web archive.</summary>
/// <param name="Id">The record's id (WARC 1.1, section 5.2).</param>
/// <param name="Url">The page's address.</param>
/// <param name="Date">When it was fetched.</param>
/// <param name="ContentType">The media type that the server gave, with its charset; null when none.</param>
/// <param name="Content">The page, its transfer and content encodings undone.</param>
internal sealed record WarcRecord(string Id, string? Url, DateTimeOffset? Date, string? ContentType, ReadOnlyMemory<byte> Content);
