namespace NewsMonitor.Storage;

/// <summary>The files that a folder feed has taken in: the feed's cursor.</summary>
public interface IFolderFiles
{
    /// <summary>All files of a feed.</summary>
    Task<IReadOnlyList<FolderFile>> Known(string feed, CancellationToken cancellation);

    /// <summary>Notes a file as taken in, as it was when it was read.</summary>
    Task Save(string feed, FolderFile file, CancellationToken cancellation);
}

/// <summary>A file as it was when it was taken in.</summary>
/// <param name="Path">Relative to the feed's folder, with forward slashes.</param>
/// <param name="Size">Bytes.</param>
/// <param name="ModifiedAt">The file system's time, in ticks.</param>
/// <param name="ContentHash">The stable hash of its bytes.</param>
public sealed record FolderFile(string Path, long Size, long ModifiedAt, string ContentHash);
