using System.IO.Compression;

namespace NewsMonitor.Feeds.Parsing;

/// <summary>Documents that are served as gzip files (RFC 1952), unpacked up to a bound.</summary>
internal static class GzipContent
{
    /// <summary>True when the first bytes say gzip.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes) => bytes is [0x1F, 0x8B, 8, ..];

    /// <summary>The content, or why there is none.</summary>
    public static (ReadOnlyMemory<byte> Content, FeedFailure? Failure) Unpack(ReadOnlyMemory<byte> bytes, int max)
    {
        using var source = new GZipStream(new MemoryStream(bytes.ToArray(), writable: false), CompressionMode.Decompress);
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        try
        {
            int read;
            while ((read = source.Read(buffer)) > 0)
            {
                content.Write(buffer, 0, read);
                if (content.Length > max) return (default, new FeedFailure(FeedStage.Size, $"the document has more than {max} bytes after decompression (MaxBytes)"));
            }
        }
        catch (InvalidDataException e)
        {
            return (default, new FeedFailure(FeedStage.Charset, $"the gzip data are damaged: {e.Message}"));
        }

        return (content.GetBuffer().AsMemory(0, (int)content.Length), null);
    }
}
