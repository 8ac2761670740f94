namespace NewsMonitor.Cli.Feeds;

/// <summary>The bytes of a file or of standard input, up to a bound.</summary>
internal static class InputFile
{
    /// <summary>Reads it; <c>-</c> is standard input. Too large fails with the bound.</summary>
    public static async Task<byte[]> Read(string file, int max, CancellationToken cancel)
    {
        if (Directory.Exists(file)) throw new CommandException($"'{file}' is a folder, not a file");
        await using var source = file == "-" ? Console.OpenStandardInput() : File.OpenRead(file);
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await source.ReadAsync(buffer, cancel)) > 0)
        {
            await content.WriteAsync(buffer.AsMemory(0, read), cancel);
            if (content.Length > max) throw new CommandException($"'{file}' has more than {max} bytes");
        }

        return content.ToArray();
    }
}
