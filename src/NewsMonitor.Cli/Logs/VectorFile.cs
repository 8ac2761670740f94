namespace NewsMonitor.Cli;

/// <summary>The vectors of a log that is run again, outside of memory: a command may ask for any of them. Ends with its file.</summary>
internal sealed class VectorFile : IDisposable
{
    private readonly FileStream _file = new(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
    private readonly Dictionary<long, (long At, int Length)> _places = [];

    /// <summary>Keeps an article's vector; a copy has none.</summary>
    public void Add(long article, ReadOnlyMemory<byte> vector)
    {
        if (vector.Length > 0)
        {
            _file.Seek(0, SeekOrigin.End);
            _places[article] = (_file.Position, vector.Length);
            _file.Write(vector.Span);
        }
    }

    /// <summary>An article's vector.</summary>
    public ReadOnlyMemory<byte> Read(long article)
    {
        var (at, length) = _places[article];
        var vector = new byte[length];
        _file.Seek(at, SeekOrigin.Begin);
        _file.ReadExactly(vector);
        return vector;
    }

    public void Dispose() => _file.Dispose();
}
