using NewsMonitor.Model;

namespace NewsMonitor.Feeds.Folder;

/// <summary>One thing that comes out of reading a file of the folder.</summary>
public abstract record FolderItem;

/// <summary>A document, in the source's own words.</summary>
public sealed record FolderDocument(Document Document) : FolderItem;

/// <summary>A piece that cannot be processed, now or ever: for the quarantine. The pieces before and after it are not touched by it.</summary>
/// <param name="Path">The file, relative to the folder.</param>
/// <param name="Line">The line or array element, from 1; null when the whole file is meant.</param>
/// <param name="Reason">What is wrong with it, as a sentence.</param>
/// <param name="RawBytes">The piece as it stands, cut at <see cref="FolderOptions.MaxRefusedBytes"/>.</param>
public sealed record FolderRefused(string Path, long? Line, string Reason, ReadOnlyMemory<byte> RawBytes) : FolderItem;

/// <summary>The file cannot be read at the moment: leave its state as it was and the next rescan tries again.</summary>
/// <param name="Path">The file, relative to the folder.</param>
/// <param name="Reason">What hindered it.</param>
public sealed record FolderLater(string Path, string Reason) : FolderItem;

/// <summary>The file was read to its end and did not change meanwhile: store this state after its documents are committed. Always the last item of a file, and absent after <see cref="FolderLater"/>.</summary>
public sealed record FolderFileRead(FolderFileState State) : FolderItem;
