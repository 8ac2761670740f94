using System.CommandLine;
using System.Globalization;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsMonitor.Feeds.Extraction;

namespace NewsMonitor.Cli.Feeds;

/// <summary><c>extract FILE|DIR</c>: the main text of web pages, and what they say of themselves.</summary>
internal static class ExtractCommand
{
    private const int MaxPage = 64 << 20;

    public static Command Create()
    {
        var path = new Argument<string>("FILE|DIR") { Description = "A page (.html, .htm, each also .gz), or a folder of pages." };
        var command = new Command("extract", "Prints title, main text, date, author, publisher, canonical address and language of web pages.") { path };
        command.SetAction((parsed, cancel) => Run(parsed.GetValue(path)!, cancel));
        return command;
    }

    private static async Task<int> Run(string path, CancellationToken cancel)
    {
        string[] files = Directory.Exists(path) ? [.. Directory.EnumerateFiles(path).Where(IsPage).Order(StringComparer.Ordinal)] : [path];
        if (files.Length == 0) throw new CommandException($"'{path}' holds no page (.html, .htm, each also .gz)");
        var extractor = new PageExtractor(new ExtractionOptions());
        await using var output = Console.OpenStandardOutput();
        await using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        for (var i = 0; i < files.Length; i++)
        {
            if (i > 0 && i % 100 == 0) await Console.Error.WriteLineAsync($"{i} of {files.Length} pages");
            Write(json, Id(files[i]), extractor.Extract(await Page(files[i], cancel)));
            await json.FlushAsync(cancel);
        }

        json.WriteEndObject();
        await json.FlushAsync(cancel);
        await output.WriteAsync("\n"u8.ToArray(), cancel);
        return Terminal.Done;
    }

    /// <summary>The file's name less <c>.gz</c>, less one extension.</summary>
    internal static string Id(string file)
    {
        var name = Path.GetFileName(file);
        return Path.GetFileNameWithoutExtension(name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name);
    }

    private static bool IsPage(string file)
    {
        var name = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? file[..^3] : file;
        return Path.GetExtension(name).ToUpperInvariant() is ".HTML" or ".HTM" or ".XHTML";
    }

    private static async Task<byte[]> Page(string file, CancellationToken cancel)
    {
        var bytes = await InputFile.Read(file, MaxPage, cancel);
        if (bytes is not [0x1F, 0x8B, ..]) return bytes;
        await using var source = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var page = new MemoryStream();
        var buffer = new byte[64 * 1024];
        try
        {
            int read;
            while ((read = await source.ReadAsync(buffer, cancel)) > 0 && page.Length < MaxPage) await page.WriteAsync(buffer.AsMemory(0, read), cancel);
        }
        catch (InvalidDataException e)
        {
            throw new CommandException($"'{file}' is no gzip file: {e.Message}", e);
        }

        return page.ToArray();
    }

    private static void Write(Utf8JsonWriter json, string id, ExtractedPage page)
    {
        json.WriteStartObject(id);
        json.WriteString("title", page.Title);
        json.WriteString("articleBody", page.Body);
        json.WriteString("published", page.Published?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteString("author", page.Authors.Count == 0 ? null : string.Join(", ", page.Authors));
        json.WriteString("publisher", page.Publisher);
        json.WriteString("canonicalUrl", page.CanonicalUrl);
        json.WriteString("language", page.Language);
        json.WriteEndObject();
    }
}
