namespace NewsMonitor.Storage;

/// <summary>Where the embedded store lies and how it is bounded. Section <c>NewsMonitor:Store</c>.</summary>
public sealed class StoreOptions
{
    /// <summary>The folder that holds the store; made when it is missing. Default: <c>data</c> below the repository's root, or the working directory when there is no repository.</summary>
    public string Directory { get; set; } = "data";

    /// <summary>How many writes may wait for the disk before further ones wait in line; 1 to 1,000,000, default 4,096.</summary>
    public int WriteQueue { get; set; } = 4096;

    /// <summary>How many waiting writes one commit may take; 1 to 10,000, default 512.</summary>
    public int GroupCommit { get; set; } = 512;

    /// <summary>A database file up to this size is checked whole at start; a larger one only as it is read. Bytes, default 256 MiB.</summary>
    public long CheckUpTo { get; set; } = 256L << 20;
}
