using NewsMonitor.Contracts;
using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Web.Pages.Watches;

/// <summary>What the page of one watch shows.</summary>
public sealed record WatchView
{
    /// <summary>Where the reader is.</summary>
    public required PageAddress Address { get; init; }

    /// <summary>The watch.</summary>
    public required StoredWatch Watch { get; init; }

    /// <summary>What it told, the newest first.</summary>
    public required IReadOnlyList<WatchEntry> Told { get; init; }

    /// <summary>What is on its way, the newest first.</summary>
    public required IReadOnlyList<WatchDelivery> Deliveries { get; init; }

    /// <summary>Secrets that were made just now; shown in this answer and never again.</summary>
    public IReadOnlyList<NewSecret> Secrets { get; init; } = [];

    /// <summary>How tests of its endpoints went just now.</summary>
    public IReadOnlyList<EndpointTest> Tests { get; init; } = [];

    /// <summary>The time it is.</summary>
    public required DateTimeOffset Now { get; init; }
}
