namespace NewsMonitor.Feeds.Folder;

/// <summary>The rule by which a rescan decides which files are to be read. Pure.</summary>
public static class FolderScan
{
    /// <summary>Compares what was read with what stands there now.</summary>
    /// <param name="read">The files read to their end, by path.</param>
    /// <param name="listing">The folder now.</param>
    /// <param name="now">The time of the listing.</param>
    /// <param name="settle">How long a file must have been left alone. A file from the future counts as settled: the clocks differ.</param>
    public static FolderChanges Changes(IReadOnlyDictionary<string, FolderFileState> read, FolderListing listing, DateTimeOffset now, TimeSpan settle)
    {
        List<FolderEntry> toRead = [], unsettled = [];
        var present = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in listing.Entries)
        {
            present.Add(entry.Path);
            if (read.TryGetValue(entry.Path, out var known) && known.Size == entry.Size && known.ModifiedTicks == entry.ModifiedTicks) continue;
            var age = now.UtcTicks - entry.ModifiedTicks;
            (age >= 0 && age < settle.Ticks ? unsettled : toRead).Add(entry);
        }

        // A folder that could not be listed looks empty: nothing is called gone then.
        string[] gone = listing.Failures.Count > 0
            ? []
            : [.. read.Keys.Where(path => !present.Contains(path)).Order(StringComparer.Ordinal)];
        return new FolderChanges(toRead, unsettled, gone);
    }
}
