namespace NewsMonitor.Feeds.Folder;

/// <summary>Reads a stream whole, up to a bound that holds after decompression too.</summary>
internal static class BoundedContent
{
    /// <summary>The bytes, at most <paramref name="max"/> of them, and whether there would be more.</summary>
    public static async Task<(byte[] Bytes, bool TooLarge)> Read(Stream stream, int max, CancellationToken cancel)
    {
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancel)) > 0)
        {
            var room = (int)(max - content.Length);
            await content.WriteAsync(buffer.AsMemory(0, Math.Min(read, room)), cancel);
            if (read > room) return (content.ToArray(), true);
        }

        return (content.ToArray(), false);
    }
}
