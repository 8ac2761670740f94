using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using NewsMonitor.Feeds.Extraction;
using NewsMonitor.Feeds.Warc;
using NewsMonitor.Model;

namespace NewsMonitor.Feeds.Folder;

/// <summary>Reads files of a folder into documents. What is wrong with a file or a line comes out as a value among the others; nothing but cancellation is thrown. One instance may read many files at a time.</summary>
/// <param name="root">The folder.</param>
/// <param name="options">The bounds.</param>
public sealed class FolderReader(string root, FolderOptions options)
{
    private readonly FolderPieces _pieces = new(options);
    private readonly PageExtractor _extractor = new(new ExtractionOptions());

    /// <summary>Reads one file in its own order, JSON lines without holding the file. Reading again yields the same documents again.</summary>
    public async IAsyncEnumerable<FolderItem> Read(FolderEntry entry, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await using var items = Items(entry, cancel).GetAsyncEnumerator(cancel);
        while (true)
        {
            FolderItem? item;
            try
            {
                item = await items.MoveNextAsync() ? items.Current : null;
            }
            catch (InvalidDataException e)
            {
                item = new FolderRefused(entry.Path, null, $"the compressed file is damaged: {e.Message}", default);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                item = new FolderLater(entry.Path, $"file '{entry.Path}' cannot be read: {e.Message}");
            }

            if (item is null) yield break;
            if (item is FolderRefused && Changed(entry)) item = new FolderLater(entry.Path, $"file '{entry.Path}' changed while it was read");
            yield return item;
            if (item is FolderLater) yield break;
            if (item is FolderRefused { Line: null }) yield return new FolderFileRead(new FolderFileState(entry.Path, entry.Size, entry.ModifiedTicks, ""));
            if (item is FolderRefused { Line: null } or FolderFileRead) yield break;
        }
    }

    private async IAsyncEnumerable<FolderItem> Items(FolderEntry entry, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (FolderName.Of(Path.GetFileName(entry.Path)) is not { } name)
        {
            yield return new FolderRefused(entry.Path, null, "not a kind of file that holds articles (.txt, .html, .json, .jsonl, .warc)", default);
            yield break;
        }

        await using var file = new FileStream(Path.Combine(root, entry.Path), new FileStreamOptions
        {
            Share = FileShare.ReadWrite | FileShare.Delete,
            Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
        });
        await using Stream content = name.Compressed ? new GZipStream(file, CompressionMode.Decompress) : file;
        var items = name.Format switch
        {
            FolderFormat.JsonLines => Lines(entry, content, cancel),
            FolderFormat.Warc => Pages(entry, content, cancel),
            _ => Whole(entry, name.Format, content, cancel),
        };
        await foreach (var item in items) yield return item;
    }

    private async IAsyncEnumerable<FolderItem> Lines(FolderEntry entry, Stream content, [EnumeratorCancellation] CancellationToken cancel)
    {
        // A line holds the text and its frame; escapes may make it six times as long.
        using var lines = new LineReader(content, (int)Math.Min(options.MaxDocumentBytes * 6L + 65536, 1 << 30));
        while (await lines.Next(cancel) is { } next)
        {
            var item = next.TooLong
                ? _pieces.Refused(entry.Path, lines.Number, $"line {lines.Number} is longer than an article of {options.MaxDocumentBytes} bytes can be (MaxDocumentBytes)", next.Line)
                : _pieces.OfLine(entry.Path, lines.Number, next.Line);
            if (item is not null) yield return item;
        }

        yield return Done(entry, lines.Hash());
    }

    /// <summary>The articles of a web archive; records that hold none (pictures, lists without text) are no articles and pass.</summary>
    private async IAsyncEnumerable<FolderItem> Pages(FolderEntry entry, Stream content, [EnumeratorCancellation] CancellationToken cancel)
    {
        long number = 0;
        foreach (var record in WarcReader.Read(content, options.MaxWholeFileBytes))
        {
            cancel.ThrowIfCancellationRequested();
            number++;
            if (record.ContentType?.Contains("html", StringComparison.OrdinalIgnoreCase) == false) continue;
            var page = _extractor.Extract(record.Content.Span, record.Url, record.ContentType);
            if (page.Body.Length == 0) continue;
            var document = FullText.Merge(new Document { Path = record.Url is null ? $"{entry.Path}#{number}" : entry.Path, Url = record.Url, BodyType = BodyType.Text }, page);
            yield return page.Body.Length <= options.MaxDocumentBytes
                ? new FolderDocument(document)
                : _pieces.Refused(entry.Path, number, $"the page's text is longer than the {options.MaxDocumentBytes} bytes allowed (MaxDocumentBytes)", record.Content);
            await Task.Yield();
        }

        yield return Done(entry, "");
    }

    private async IAsyncEnumerable<FolderItem> Whole(FolderEntry entry, FolderFormat format, Stream content, [EnumeratorCancellation] CancellationToken cancel)
    {
        var max = format == FolderFormat.Json ? options.MaxWholeFileBytes : options.MaxDocumentBytes;
        var (bytes, tooLarge) = await BoundedContent.Read(content, max, cancel);
        if (tooLarge)
        {
            yield return _pieces.Refused(entry.Path, null, $"the file has more than {max} bytes ({(format == FolderFormat.Json ? "MaxWholeFileBytes; JSON lines have no such limit" : "MaxDocumentBytes")})", bytes);
            yield break;
        }

        foreach (var item in _pieces.OfFile(format, entry.Path, bytes))
        {
            if (item is not FolderRefused { Line: null }) yield return item;
            else
            {
                yield return item;
                yield break;
            }
        }

        yield return Done(entry, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    private bool Changed(FolderEntry entry)
    {
        var file = new FileInfo(Path.Combine(root, entry.Path));
        if (file.LinkTarget is not null && file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target) file = target;
        return !file.Exists || file.Length != entry.Size || file.LastWriteTimeUtc.Ticks != entry.ModifiedTicks;
    }

    private static FolderFileRead Done(FolderEntry entry, string hash) => new(new FolderFileState(entry.Path, entry.Size, entry.ModifiedTicks, hash));
}
