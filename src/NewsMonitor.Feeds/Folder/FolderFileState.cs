namespace NewsMonitor.Feeds.Folder;

/// <summary>What is remembered of a file that was read to its end, so that it is read again only after a change.</summary>
/// <param name="Path">Relative to the folder, with forward slashes.</param>
/// <param name="Size">In bytes, when it was read.</param>
/// <param name="ModifiedTicks">When it was last written, in UTC ticks of 100 ns, when it was read.</param>
/// <param name="ContentHash">SHA-256 of the content after decompression, as hexadecimal digits.</param>
public sealed record FolderFileState(string Path, long Size, long ModifiedTicks, string ContentHash);
