namespace NewsMonitor.Storage;

/// <summary>One text of an article.</summary>
/// <param name="Version">From 1, without gap.</param>
/// <param name="Title">The title of this version.</param>
/// <param name="Body">The text of this version.</param>
/// <param name="PublishedAt">The published time that the publisher gave with it; null when it gave none.</param>
/// <param name="ReceivedAt">When it came in.</param>
/// <param name="RemovedAt">When its text went to the archive; null while it is here.</param>
public sealed record ArticleVersion(int Version, string Title, string Body, DateTimeOffset? PublishedAt, DateTimeOffset ReceivedAt, DateTimeOffset? RemovedAt = null);
