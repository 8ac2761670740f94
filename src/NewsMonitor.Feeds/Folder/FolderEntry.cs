namespace NewsMonitor.Feeds.Folder;

/// <summary>A file as a listing of the folder shows it.</summary>
/// <param name="Path">Relative to the folder, with forward slashes.</param>
/// <param name="Size">In bytes.</param>
/// <param name="ModifiedTicks">When it was last written, in UTC ticks of 100 ns.</param>
public sealed record FolderEntry(string Path, long Size, long ModifiedTicks);
