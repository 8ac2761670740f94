namespace NewsMonitor.Server.Startup;

/// <summary>Finds the folder that relative paths begin at: the repository's root, whatever the working directory; where there is no repository, the working directory.</summary>
internal static class HomeFolder
{
    private const string Mark = "NewsMonitor.sln";

    public static string Find() => Above(AppContext.BaseDirectory) ?? Above(Environment.CurrentDirectory) ?? Environment.CurrentDirectory;

    private static string? Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, Mark)))
            {
                return at.FullName;
            }
        }

        return null;
    }
}
