using NewsMonitor.Feeds.Folder;

namespace NewsMonitor.Feeds.Tests.Folder;

/// <summary>A folder of its own for one test, gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("newsmonitor-feeds-").FullName;

    public string Write(string path, string text) => Write(path, System.Text.Encoding.UTF8.GetBytes(text));

    public string Write(string path, byte[] bytes)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return full;
    }

    public FolderEntry Entry(string path)
    {
        var file = new FileInfo(Path.Combine(Root, path));
        return new FolderEntry(path, file.Length, file.LastWriteTimeUtc.Ticks);
    }

    public async Task<List<FolderItem>> Read(string path, FolderOptions? options = null) =>
        await new FolderReader(Root, options ?? new FolderOptions()).Read(Entry(path)).ToListAsync();

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
