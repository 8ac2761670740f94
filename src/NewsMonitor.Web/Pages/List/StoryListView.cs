using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Web.Pages.List;

/// <summary>All that the list shows.</summary>
public sealed record StoryListView
{
    /// <summary>Where the reader is.</summary>
    public required PageAddress Address { get; init; }

    /// <summary>The life of the workspace that the rows belong to.</summary>
    public required WorkspaceKey Life { get; init; }

    /// <summary>The update that the rows include at least; the stream goes on after it.</summary>
    public required Cursor Cursor { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>How much the workspace holds.</summary>
    public required StoryTotals Totals { get; init; }

    /// <summary>The rows.</summary>
    public required IReadOnlyList<StoryRowView> Rows { get; init; }

    /// <summary>What asks for the next page; null on the last.</summary>
    public string? Next { get; init; }

    /// <summary>False when only some rows were asked for.</summary>
    public bool Whole { get; init; } = true;

    /// <summary>The newest replay into the workspace; null when there was none.</summary>
    public Replay? Replay { get; init; }

    /// <summary>Where the server is reached, for the line that brings articles in.</summary>
    public string Server { get; init; } = "";
}
