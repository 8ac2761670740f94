using System.IO.Compression;
using System.Text;
using NewsMonitor.Storage.Transfer;

namespace NewsMonitor.Storage;

/// <summary>Writes a store as JSON lines, as of one moment, while servers work on it or not.</summary>
public static class StoreExport
{
    /// <summary>Writes it. Throws <see cref="TransferException"/> or <see cref="StoreUnavailableException"/> when there is no store to be read.</summary>
    public static TransferReport Run(StorePlace from, TextWriter to, TimeProvider time, Action<TransferProgress>? progress, CancellationToken cancellation)
    {
        using var source = TransferDoors.Read(from, time.GetUtcNow());
        var rows = new FormWriter(to, progress).Write(source, cancellation);
        to.Flush();
        return new TransferReport(rows, source.Header.Epoch, null);
    }

    /// <summary>Writes it into a file, compressed when its name ends in .gz; the file appears whole or not at all. Throws as <see cref="Run"/>, and when there is such a file that may not be replaced.</summary>
    public static TransferReport ToFile(StorePlace from, string file, bool replace, TimeProvider time, Action<TransferProgress>? progress, CancellationToken cancellation)
    {
        using var part = PartFile.For(file, replace);
        TransferReport report;
        using (Stream bytes = File.Create(part.Path))
        using (var stream = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(bytes, CompressionLevel.Fastest) : bytes)
        using (var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16))
        {
            report = Run(from, writer, time, progress, cancellation);
        }

        part.Keep();
        return report;
    }
}
