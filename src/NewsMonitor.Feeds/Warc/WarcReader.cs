using System.IO.Compression;
using NewsMonitor.Feeds.Dates;
using NewsMonitor.Feeds.Parsing;

namespace NewsMonitor.Feeds.Warc;

/// <summary>Reads web archives (WARC 1.0 and 1.1; ISO 28500): <c>response</c> and <c>resource</c> records that hold pages, plain or gzip per record.</summary>
internal static class WarcReader
{
    /// <summary>True when the bytes are an archive, compressed or not.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("WARC/"u8)) return true;
        if (!GzipContent.Is(bytes)) return false;
        var head = new byte[5];
        try
        {
            using var gzip = new GZipStream(new MemoryStream(bytes[..Math.Min(bytes.Length, 4096)].ToArray(), writable: false), CompressionMode.Decompress);
            return gzip.ReadAtLeast(head, 5, throwOnEndOfStream: false) == 5 && head.AsSpan().SequenceEqual("WARC/"u8);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>The pages, one by one. Ends at the first record that is not well-formed: what follows it has no beginning.</summary>
    /// <param name="archive">The archive, decompressed (gzip members one after the other read as one).</param>
    /// <param name="maxRecord">The largest record that is taken, in bytes; larger ones are passed over.</param>
    public static IEnumerable<WarcRecord> Read(Stream archive, int maxRecord)
    {
        using var source = new WarcSource(archive);
        while (source.ReadHead() is { } head && head.First.StartsWith("WARC/", StringComparison.Ordinal))
        {
            if (!long.TryParse(head["Content-Length"], out var length) || length < 0) yield break;
            if (!Wanted(head) || length > maxRecord)
            {
                if (!source.Skip(length)) yield break;
                continue;
            }

            if (source.Take((int)length) is not { } block) yield break;
            if (Page(head, block, maxRecord) is { } record) yield return record;
        }
    }

    private static bool Wanted(WarcHead head) => head["WARC-Type"]?.ToUpperInvariant() is "RESPONSE" or "RESOURCE";

    private static WarcRecord? Page(WarcHead head, byte[] block, int max)
    {
        var id = head["WARC-Record-ID"] ?? "";
        var url = head["WARC-Target-URI"]?.Trim('<', '>');
        var date = FeedDate.Parse(head["WARC-Date"]);
        if (head["WARC-Type"]!.Equals("resource", StringComparison.OrdinalIgnoreCase)) return new WarcRecord(id, url, date, head["Content-Type"], block);
        return WarcHead.Read(block) is var (http, length) && http.First.Contains(" 200", StringComparison.Ordinal)
            && HttpBody.Decode(block.AsMemory(length), http["Transfer-Encoding"], http["Content-Encoding"], max) is { } body
            ? new WarcRecord(id, url, date, http["Content-Type"], body)
            : null;
    }
}
