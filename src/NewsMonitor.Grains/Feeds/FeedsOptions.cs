using NewsMonitor.Contracts;

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

    /// <summary>What kind of source it is: <c>folder</c> or <c>web</c>; default: <c>web</c> when there is a Url and no Path, else <c>folder</c>.</summary>
    public string? Kind { get; set; }

    /// <summary>The folder, absolute or relative to the root.</summary>
    public string Path { get; set; } = "";

    /// <summary>The address of a feed over HTTP, or of a site that names one.</summary>
    public string Url { get; set; } = "";

    /// <summary>A name for lists; default: the feed's title. Web only, as what follows up to the tags.</summary>
    public string? Title { get; set; }

    /// <summary>The publisher of its items; default: as declared.</summary>
    public string? Outlet { get; set; }

    /// <summary>The language of items that do not say theirs; default: detected.</summary>
    public string? Language { get; set; }

    /// <summary>Whether the pages of items are read: <c>always</c>, <c>when-short</c> (default) or <c>never</c>.</summary>
    public string FullText { get; set; } = "when-short";

    /// <summary>The time between two visits; default: by the schedule's rule.</summary>
    public TimeSpan? Every { get; set; }

    /// <summary>Tags.</summary>
    public IList<string> Tags { get; } = [];

    /// <summary>The time between two documents, so that one can watch; 0 to 1 hour, default 0: as fast as it goes.</summary>
    public TimeSpan Pace { get; set; }

    /// <summary>Where the articles go; default <c>main</c>.</summary>
    public string Workspace { get; set; } = "main";

    /// <summary>The feed's name in lists and logs.</summary>
    public string Name => string.IsNullOrWhiteSpace(Id) ? IsWeb ? Url : Path : Id;

    /// <summary>True for a feed over HTTP.</summary>
    public bool IsWeb => string.Equals(Kind, "web", StringComparison.OrdinalIgnoreCase) || (string.IsNullOrEmpty(Kind) && Url.Length > 0 && Path.Length == 0);

    /// <summary>A feed over HTTP as someone would order it.</summary>
    internal FeedOrder Order() => new() { Url = Url, Title = Title ?? Id, Outlet = Outlet, Language = Language, FullText = FullText, Every = Every, Tags = [.. Tags] };
}
