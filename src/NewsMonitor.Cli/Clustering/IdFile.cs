namespace NewsMonitor.Cli;

/// <summary>Keeps the ids of a stream on disk until it is known where each ends.</summary>
internal sealed class IdFile : IDisposable
{
    private readonly string path = Path.GetTempFileName();
    private readonly StreamWriter writer;

    /// <summary>Opens the file.</summary>
    public IdFile() => writer = new StreamWriter(path);

    /// <summary>Keeps an id; false when it is empty.</summary>
    public bool Add(string id)
    {
        writer.WriteLine(id.ReplaceLineEndings(" ").Replace('\t', ' '));
        return id.Length > 0;
    }

    /// <summary>The ids in order.</summary>
    public IEnumerable<string> Read()
    {
        writer.Flush();
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } id)
        {
            yield return id;
        }
    }

    /// <summary>Deletes the file.</summary>
    public void Dispose()
    {
        writer.Dispose();
        File.Delete(path);
    }
}
