namespace NewsMonitor.Storage;

/// <summary>A file that is written under another name beside its place, and appears there whole or not at all.</summary>
public sealed class PartFile : IDisposable
{
    private readonly string _place;

    /// <param name="place">Where it appears.</param>
    public PartFile(string place)
    {
        _place = place;
        Path = $"{place}.part";
        Remove();
    }

    /// <summary>A file for an operator. Throws <see cref="TransferException"/> when there is one of that name that may not be replaced.</summary>
    internal static PartFile For(string file, bool replace) => File.Exists(file) && !replace
        ? throw new TransferException($"'{file}' exists; name another file, or say --replace")
        : new PartFile(System.IO.Path.GetFullPath(file));

    /// <summary>Where it is written.</summary>
    public string Path { get; }

    /// <summary>Puts it in its place, over what is there, once it is on the disk.</summary>
    public void Keep()
    {
        using (var file = new FileStream(Path, FileMode.Open, FileAccess.ReadWrite))
        {
            file.Flush(flushToDisk: true);
        }

        File.Move(Path, _place, overwrite: true);
    }

    /// <summary>Removes what was not kept.</summary>
    public void Dispose() => Remove();

    private void Remove()
    {
        foreach (var ending in (string[])["", "-journal", "-wal", "-shm"])
        {
            File.Delete(Path + ending);
        }
    }
}
