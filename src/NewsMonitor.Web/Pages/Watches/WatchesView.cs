using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Web.Pages.Watches;

/// <summary>What the page of all watches shows.</summary>
public sealed record WatchesView
{
    /// <summary>Where the reader is.</summary>
    public required PageAddress Address { get; init; }

    /// <summary>The watches with what each told last.</summary>
    public required IReadOnlyList<(StoredWatch Watch, WatchEntry? Newest)> Rows { get; init; }

    /// <summary>Where the next page begins; null on the last.</summary>
    public string? Next { get; init; }

    /// <summary>The time it is.</summary>
    public required DateTimeOffset Now { get; init; }
}
