using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace NewsMonitor.Cli;

/// <summary>Keeps the ids of a stream on disk until it is known where each ends; of each id it remembers a hash, to tell the first from those that come again.</summary>
internal sealed class IdFile : IDisposable
{
    private readonly string path = Path.GetTempFileName();
    private readonly StreamWriter writer;

    /// <summary>Opens the file.</summary>
    public IdFile() => writer = new StreamWriter(path);

    /// <summary>Keeps an id.</summary>
    public void Add(string id) => writer.WriteLine(id.ReplaceLineEndings(" ").Replace('\t', ' '));

    /// <summary>The ids in order, each with whether it comes for the first time.</summary>
    public IEnumerable<(string Id, bool IsFirst)> Read()
    {
        writer.Flush();
        var known = new HashSet<UInt128>();
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } id)
        {
            yield return (id, known.Add(XxHash128.HashToUInt128(MemoryMarshal.AsBytes(id.AsSpan()))));
        }
    }

    /// <summary>Deletes the file.</summary>
    public void Dispose()
    {
        writer.Dispose();
        File.Delete(path);
    }
}
