using NewsMonitor.Model;

namespace NewsMonitor.Web.Pages.Versions;

/// <summary>What the page of an article's versions shows.</summary>
/// <param name="Address">Where the reader is.</param>
/// <param name="Article">The article in its newest version.</param>
/// <param name="Story">Its story; null before it is decided.</param>
/// <param name="Changes">What each version changed, newest first.</param>
/// <param name="Now">The time it is.</param>
public sealed record VersionsView(PageAddress Address, Article Article, StoryId? Story, IReadOnlyList<VersionChange> Changes, DateTimeOffset Now);

/// <summary>What a version changed.</summary>
/// <param name="Version">Its number.</param>
/// <param name="At">When it came in.</param>
/// <param name="Title">The title, compared with the version before; of the first version as it was.</param>
/// <param name="Body">The text, compared with the version before; as it is when that went to the archive.</param>
/// <param name="RemovedAt">When its text went to the archive; null while it is here.</param>
public sealed record VersionChange(int Version, DateTimeOffset At, IReadOnlyList<DiffPiece> Title, IReadOnlyList<DiffPiece> Body, DateTimeOffset? RemovedAt);
