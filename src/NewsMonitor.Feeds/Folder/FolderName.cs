namespace NewsMonitor.Feeds.Folder;

/// <summary>What a file's name says: whether it can be news, how it is written, whether it is compressed. Pure.</summary>
/// <param name="Format">How the content is written.</param>
/// <param name="Compressed">True for gzip (RFC 1952).</param>
internal readonly record struct FolderName(FolderFormat Format, bool Compressed)
{
    /// <summary>Reads a name without its folders; null for hidden and temporary files, read-me files and foreign kinds.</summary>
    public static FolderName? Of(string name)
    {
        if (name.Length == 0 || name[0] is '.' or '~' or '#' || name[^1] is '~' or '#') return null;
        var compressed = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        var inner = compressed ? name[..^3] : name;
        if (Path.GetFileNameWithoutExtension(inner).Equals("readme", StringComparison.OrdinalIgnoreCase)) return null;
        FolderFormat? format = Path.GetExtension(inner).ToUpperInvariant() switch
        {
            ".TXT" => FolderFormat.Text,
            ".HTML" or ".HTM" => FolderFormat.Html,
            ".JSON" => FolderFormat.Json,
            ".JSONL" or ".NDJSON" => FolderFormat.JsonLines,
            ".WARC" => FolderFormat.Warc,
            _ => null,
        };
        return format is { } known ? new FolderName(known, compressed) : null;
    }

    /// <summary>True for a folder that is not looked into: hidden ones.</summary>
    public static bool IsHiddenFolder(string name) => name.Length == 0 || name[0] is '.' or '~';
}
