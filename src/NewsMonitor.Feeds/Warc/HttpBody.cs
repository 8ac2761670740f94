using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace NewsMonitor.Feeds.Warc;

/// <summary>Undoes what HTTP did to a stored body: chunks (RFC 9112, section 7.1) and compression, up to a bound.</summary>
internal static class HttpBody
{
    /// <summary>The body; null when it is damaged or too large.</summary>
    public static ReadOnlyMemory<byte>? Decode(ReadOnlyMemory<byte> body, string? transfer, string? content, int max)
    {
        if (transfer?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true) body = Unchunk(body.Span) ?? body;
        try
        {
            return content?.Trim().ToUpperInvariant() switch
            {
                "GZIP" or "X-GZIP" => Inflate(source => new GZipStream(source, CompressionMode.Decompress), body, max),
                "DEFLATE" => Inflate(source => new ZLibStream(source, CompressionMode.Decompress), body, max),
                "BR" => Inflate(source => new BrotliStream(source, CompressionMode.Decompress), body, max),
                _ => body,
            };
        }
        catch (InvalidDataException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            return null; // how the Brotli decoder calls damage
        }
    }

    private static byte[]? Unchunk(ReadOnlySpan<byte> body)
    {
        using var whole = new MemoryStream(body.Length);
        while (true)
        {
            var end = body.IndexOf("\r\n"u8);
            if (end is < 0 or > 100) return null;
            var size = Encoding.ASCII.GetString(body[..end]).Split(';')[0].Trim();
            if (!int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0) return null;
            body = body[(end + 2)..];
            if (length == 0) return whole.ToArray();
            if (body.Length < length + 2) return null;
            whole.Write(body[..length]);
            body = body[(length + 2)..];
        }
    }

    private static ReadOnlyMemory<byte>? Inflate(Func<Stream, Stream> open, ReadOnlyMemory<byte> body, int max)
    {
        using var source = open(new MemoryStream(body.ToArray(), writable: false));
        using var whole = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = source.Read(buffer)) > 0)
        {
            whole.Write(buffer, 0, read);
            if (whole.Length > max) return null;
        }

        return whole.ToArray();
    }
}
