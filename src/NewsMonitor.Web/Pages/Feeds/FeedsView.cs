using NewsMonitor.Contracts;
using NewsMonitor.Model;
using NewsMonitor.Web.Feeds;

namespace NewsMonitor.Web.Pages.Feeds;

/// <summary>What the page of the feeds shows.</summary>
public sealed record FeedsView
{
    /// <summary>Where the reader is.</summary>
    public required PageAddress Address { get; init; }

    /// <summary>The feeds.</summary>
    public required IReadOnlyList<FeedRow> Rows { get; init; }

    /// <summary>Where the next page begins; null on the last.</summary>
    public string? Next { get; init; }

    /// <summary>The feed whose visits are shown; null when none was chosen.</summary>
    public FeedRow? Open { get; init; }

    /// <summary>The address that was to be looked at.</summary>
    public string? Asked { get; init; }

    /// <summary>What would come in from there; null when nothing was asked.</summary>
    public FeedPreview? Preview { get; init; }

    /// <summary>The time it is.</summary>
    public DateTimeOffset Now { get; init; }

    /// <summary>The feeds that a person should look at first.</summary>
    public int Broken => Rows.Count(r => r.State == "broken");

    /// <summary>The page, at one feed.</summary>
    public static string Link(string workspace, string? id, string? after = null)
    {
        var query = new List<string>();
        if (workspace != WorkspaceKey.MainName)
        {
            query.Add($"workspace={Uri.EscapeDataString(workspace)}");
        }

        if (after is not null)
        {
            query.Add($"after={Uri.EscapeDataString(after)}");
        }

        if (id is not null)
        {
            query.Add($"id={Uri.EscapeDataString(id)}");
        }

        return "/feeds" + (query.Count == 0 ? "" : "?" + string.Join('&', query)) + (id is null ? "" : $"#f-{Uri.EscapeDataString(id)}");
    }
}
