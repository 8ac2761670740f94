namespace NewsMonitor.Feeds.Folder;

/// <summary>What stands in the folder at one moment.</summary>
/// <param name="Entries">The files that can be news, in ordinal order of their paths.</param>
/// <param name="Failures">Folders that could not be listed and bounds that were hit, each as a sentence that names the thing.</param>
public sealed record FolderListing(IReadOnlyList<FolderEntry> Entries, IReadOnlyList<string> Failures);
