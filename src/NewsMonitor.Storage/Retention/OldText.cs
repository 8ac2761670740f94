using NewsMonitor.Model;

namespace NewsMonitor.Storage;

/// <summary>The text of one version of an article that is older than texts are kept.</summary>
/// <param name="Workspace">Where it is.</param>
/// <param name="Row">The article's number in the store: a name for files, no more.</param>
/// <param name="Article">The article as of the version, with its text.</param>
/// <param name="Story">The story that the article is in; null when it was never decided.</param>
public sealed record OldText(WorkspaceKey Workspace, long Row, Article Article, StoryId? Story);
