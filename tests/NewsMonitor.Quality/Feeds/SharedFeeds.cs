
namespace NewsMonitor.Quality.Feeds;

/// <summary>Finds the labelled data beside the repository; tests skip with the reason when they are not there.</summary>
internal static class SharedFeeds
{
    public static string Folder(string path)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "NewsMonitor.sln"))) root = root.Parent;
        var folder = Path.GetFullPath(Path.Combine(root?.FullName ?? "/", "../shared/data", path));
        Assert.SkipUnless(Directory.Exists(folder), $"the labelled data are not here: {folder}");
        return folder;
    }
}
