namespace NewsMonitor.Grains.Feeds;

/// <summary>The feeds to start with. Section <c>NewsMonitor</c>, list <c>Feeds</c>.</summary>
public sealed class FeedsOptions
{
    /// <summary>The feeds; none is valid.</summary>
    public IList<FeedOptions> Feeds { get; } = [];

    /// <summary>Where relative paths begin; default: the repository's root, or the working directory when there is no repository.</summary>
    public string Root { get; set; } = ".";

    /// <summary>How often a folder is looked at for new and changed files; 100 ms to 1 day, default 1 second.</summary>
    public TimeSpan FolderEvery { get; set; } = TimeSpan.FromSeconds(1);
}

/// <summary>One feed of the settings.</summary>
public sealed class FeedOptions
{
    /// <summary>The feed's name, unique among the feeds; default: its path.</summary>
    public string? Id { get; set; }

    /// <summary>What kind of source it is; <c>folder</c>.</summary>
    public string Kind { get; set; } = "folder";

    /// <summary>The folder, absolute or relative to the root.</summary>
    public string Path { get; set; } = "";

    /// <summary>The time between two documents, so that one can watch; 0 to 1 hour, default 0: as fast as it goes.</summary>
    public TimeSpan Pace { get; set; }

    /// <summary>Where the articles go; default <c>main</c>.</summary>
    public string Workspace { get; set; } = "main";

    /// <summary>The feed's name in lists and logs.</summary>
    public string Name => string.IsNullOrWhiteSpace(Id) ? Path : Id;
}
