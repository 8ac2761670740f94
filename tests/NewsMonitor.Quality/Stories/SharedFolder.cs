namespace NewsMonitor.Quality.Stories;

/// <summary>Finds the labelled data beside the repository and the texts inside it.</summary>
internal static class SharedFolder
{
    /// <summary>The repository's root.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path under ../shared/data; skips the test, saying so, when it is not there.</summary>
    public static string Require(string relative)
    {
        var path = Path.GetFullPath(Path.Combine(Root, "..", "shared", "data", relative));
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            Xunit.Assert.Skip($"labelled data not found: {path}");
        }

        return path;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NewsMonitor.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("NewsMonitor.sln not found above the test binaries");
    }
}
