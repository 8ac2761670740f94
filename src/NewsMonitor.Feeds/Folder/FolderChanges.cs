namespace NewsMonitor.Feeds.Folder;

/// <summary>What a rescan of the folder found.</summary>
/// <param name="ToRead">New and changed files, in name order.</param>
/// <param name="Unsettled">Files written a moment ago: the next rescan takes them.</param>
/// <param name="Gone">Paths that were read once and are no longer there; their articles stay.</param>
public sealed record FolderChanges(IReadOnlyList<FolderEntry> ToRead, IReadOnlyList<FolderEntry> Unsettled, IReadOnlyList<string> Gone);
