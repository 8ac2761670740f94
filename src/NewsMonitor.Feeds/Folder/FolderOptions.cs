namespace NewsMonitor.Feeds.Folder;

/// <summary>The bounds of a feed of kind <c>folder</c>.</summary>
public sealed class FolderOptions
{
    /// <summary>The largest text of one document, in bytes; larger ones are refused. Default 1 MiB.</summary>
    public int MaxDocumentBytes { get; set; } = 1 << 20;

    /// <summary>The largest file that must be held whole (everything but JSON lines and WARC), in bytes after decompression. Default 64 MiB.</summary>
    public int MaxWholeFileBytes { get; set; } = 64 << 20;

    /// <summary>How much of a refused piece is kept for the quarantine, in bytes. Default 64 KiB.</summary>
    public int MaxRefusedBytes { get; set; } = 64 << 10;

    /// <summary>The most files that one folder may hold; the rest is left out and said so. Default 200,000.</summary>
    public int MaxFiles { get; set; } = 200_000;

    /// <summary>How deep folders may lie within folders. Default 32.</summary>
    public int MaxDepth { get; set; } = 32;

    /// <summary>How long a file must have been left alone before it is read, so that half-written files are not taken for whole ones. Default 300 ms.</summary>
    public TimeSpan Settle { get; set; } = TimeSpan.FromMilliseconds(300);

    /// <summary>The largest files, together, in which rows are counted beforehand to show progress, in bytes. Default 512 MiB.</summary>
    public long MaxCountedBytes { get; set; } = 512L << 20;
}
