namespace NewsMonitor.Grains.Feeds;

/// <summary>Where a folder lies, and by what name its documents are known: a folder below the root keeps its name when the whole root moves.</summary>
/// <param name="Folder">The absolute path.</param>
/// <param name="Scope">Within what the documents' paths are unique.</param>
internal sealed record FolderPlace(string Folder, string Scope)
{
    public static FolderPlace Of(string root, string path)
    {
        var top = System.IO.Path.GetFullPath(root);
        var folder = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path, top));
        var relative = System.IO.Path.GetRelativePath(top, folder).Replace('\\', '/');
        return new FolderPlace(folder, "folder:" + (relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) ? folder : relative));
    }
}
