namespace NewsMonitor.Feeds.Folder;

/// <summary>Looks into a folder and the folders in it, for files that can be news.</summary>
public static class FolderLister
{
    /// <summary>Lists the folder. A folder that is missing or unreadable is a failure in the listing; the others are listed none the less. Linked folders are not entered, linked files are taken.</summary>
    public static FolderListing List(string root, FolderOptions options)
    {
        var entries = new List<FolderEntry>();
        var failures = new List<string>();
        var pending = new Stack<(DirectoryInfo Folder, string Prefix, int Depth)>();
        pending.Push((new DirectoryInfo(root), "", 0));
        while (pending.TryPop(out var next))
        {
            try
            {
                foreach (var info in next.Folder.EnumerateFileSystemInfos())
                {
                    if (info is DirectoryInfo folder)
                    {
                        if (folder.LinkTarget is not null || FolderName.IsHiddenFolder(folder.Name)) continue;
                        if (next.Depth >= options.MaxDepth) failures.Add($"folder '{next.Prefix}{folder.Name}' lies deeper than {options.MaxDepth} levels and was left out");
                        else pending.Push((folder, $"{next.Prefix}{folder.Name}/", next.Depth + 1));
                    }
                    else if (FolderName.Of(info.Name) is not null && Entry((FileInfo)info, next.Prefix) is { } entry)
                    {
                        if (entries.Count >= options.MaxFiles)
                        {
                            failures.Add($"folder '{root}' holds more than {options.MaxFiles} files: the rest was left out (MaxFiles)");
                            return Sorted(entries, failures);
                        }

                        entries.Add(entry);
                    }
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                failures.Add($"folder '{next.Folder.FullName}' cannot be read: {e.Message}");
            }
        }

        return Sorted(entries, failures);
    }

    private static FolderListing Sorted(List<FolderEntry> entries, List<string> failures)
    {
        entries.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return new FolderListing(entries, failures);
    }

    private static FolderEntry? Entry(FileInfo file, string prefix)
    {
        // A file that vanished since the enumeration, or a link to nothing, is not there.
        var real = file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo;
        return real is { Exists: true } ? new FolderEntry(prefix + file.Name, real.Length, real.LastWriteTimeUtc.Ticks) : null;
    }
}
