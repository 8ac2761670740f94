using System.IO.Compression;
using System.Runtime.CompilerServices;
using NewsMonitor.Feeds.Folder;

namespace NewsMonitor.Feeds.Replay;

/// <summary>A folder or a single file as a row of documents to be played: a folder in name order, a file in its own order.</summary>
public sealed class ReplaySource
{
    private readonly FolderReader _reader;
    private readonly FolderOptions _options;
    private readonly string _root;

    private ReplaySource(string root, IReadOnlyList<FolderEntry> files, IReadOnlyList<string> failures, FolderOptions options)
    {
        _root = root;
        _options = options;
        _reader = new FolderReader(root, options);
        Files = files;
        Failures = failures;
    }

    /// <summary>The files that will be played, in order.</summary>
    public IReadOnlyList<FolderEntry> Files { get; }

    /// <summary>Folders that could not be listed and bounds that were hit, each as a sentence.</summary>
    public IReadOnlyList<string> Failures { get; }

    /// <summary>Looks at the path; exactly one of the two is null, the reason being a sentence that names the path.</summary>
    public static (ReplaySource? Source, string? Reason) Open(string path, FolderOptions options)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full))
        {
            var listing = FolderLister.List(full, options);
            return listing.Entries.Count == 0 && listing.Failures.Count > 0
                ? (null, listing.Failures[0])
                : (new ReplaySource(full, listing.Entries, listing.Failures, options), null);
        }

        var file = new FileInfo(full);
        if (!file.Exists) return (null, $"'{path}' does not exist");
        return FolderName.Of(file.Name) is null
            ? (null, $"'{path}' is not a kind of file that holds articles (.txt, .html, .json, .jsonl, .warc, each also .gz)")
            : (new ReplaySource(file.DirectoryName!, [new FolderEntry(file.Name, file.Length, file.LastWriteTimeUtc.Ticks)], [], options), null);
    }

    /// <summary>Documents and refusals in order, then of each file its <see cref="FolderFileRead"/>. May be enumerated again: a loop starts over.</summary>
    public async IAsyncEnumerable<FolderItem> Items([EnumeratorCancellation] CancellationToken cancel = default)
    {
        foreach (var file in Files)
        {
            await foreach (var item in _reader.Read(file, cancel)) yield return item;
        }
    }

    /// <summary>How many pieces there are, for a progress bar: lines that are not empty, files that are one article. Null when counting would cost much (JSON arrays, very large files) or a file cannot be read.</summary>
    public async Task<long?> Total(CancellationToken cancel = default)
    {
        long total = 0, bytes = 0;
        foreach (var file in Files)
        {
            var name = FolderName.Of(Path.GetFileName(file.Path))!.Value;
            if (name.Format is FolderFormat.Json or FolderFormat.Warc) return null;
            if (name.Format != FolderFormat.JsonLines)
            {
                total++;
                continue;
            }

            if ((bytes += file.Size) > _options.MaxCountedBytes) return null;
            if (await Lines(file, name, cancel) is not { } lines) return null;
            total += lines;
        }

        return total;
    }

    private async Task<long?> Lines(FolderEntry file, FolderName name, CancellationToken cancel)
    {
        try
        {
            await using var stream = File.OpenRead(Path.Combine(_root, file.Path));
            await using Stream content = name.Compressed ? new GZipStream(stream, CompressionMode.Decompress) : stream;
            var buffer = new byte[64 * 1024];
            var (count, inLine, seen) = (0L, false, 0L);
            int read;
            while ((read = await content.ReadAsync(buffer, cancel)) > 0)
            {
                if ((seen += read) > _options.MaxCountedBytes) return null;
                foreach (var b in buffer.AsSpan(0, read))
                {
                    if (b == '\n')
                    {
                        count += inLine ? 1 : 0;
                        inLine = false;
                    }
                    else
                    {
                        inLine |= b is not ((byte)' ' or (byte)'\r' or (byte)'\t');
                    }
                }
            }

            return count + (inLine ? 1 : 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return null; // the reading itself tells what is wrong
        }
    }
}
