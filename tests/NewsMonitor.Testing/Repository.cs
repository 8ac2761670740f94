namespace NewsMonitor.Testing;

/// <summary>Where things lie in the repository, seen from a test that runs out of <c>artifacts/</c>.</summary>
public static class Repository
{
    /// <summary>The folder that holds <c>NewsMonitor.sln</c>.</summary>
    public static string Root { get; } = Find();

    /// <summary>The five articles that ship as test feed.</summary>
    public static string Seeds => Path.Combine(Root, "seeds");

    /// <summary>The folder of labelled data beside the repository; tests on it skip when it is not there.</summary>
    public static string SharedData => Environment.GetEnvironmentVariable("NEWSMONITOR_DATA") ?? Path.GetFullPath(Path.Combine(Root, "..", "shared", "data"));

    /// <summary>A program of the product, as built beside the running test.</summary>
    public static string Program(string project, string assembly)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        return Path.Combine(Root, "artifacts", "bin", project, configuration, assembly + ".dll");
    }

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "NewsMonitor.sln")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException("the tests do not run from within the repository");
    }
}
