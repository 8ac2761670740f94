using NewsMonitor.Model;

namespace NewsMonitor.Storage;

/// <summary>Which stories, in which order.</summary>
public sealed record StoryQuery
{
    /// <summary>The workspace.</summary>
    public required WorkspaceKey Workspace { get; init; }

    /// <summary>The order; default newest change first.</summary>
    public StorySort Sort { get; init; }

    /// <summary>Only stories with an article in this language (BCP 47).</summary>
    public string? Language { get; init; }

    /// <summary>Only stories with an article of this declared outlet.</summary>
    public string? Source { get; init; }

    /// <summary>Only stories with an article that this feed brought, by the feed's id.</summary>
    public string? Feed { get; init; }

    /// <summary>Only stories that changed at or after this time.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Only stories with an article of which this holds; null: all.</summary>
    public SearchNode? Search { get; init; }

    /// <summary>What the page before gave as next; null for the first.</summary>
    public string? After { get; init; }

    /// <summary>How many at most; 1 to 500.</summary>
    public int Limit { get; init; } = 50;
}

/// <summary>The orders of a list of stories.</summary>
public enum StorySort
{
    /// <summary>Newest change first.</summary>
    Latest,

    /// <summary>Most articles first.</summary>
    Size,

    /// <summary>Youngest story first.</summary>
    New,

    /// <summary>Most and latest articles first, each counting half after six hours.</summary>
    Momentum,
}
