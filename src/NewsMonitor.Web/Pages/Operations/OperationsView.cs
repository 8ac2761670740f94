using NewsMonitor.Storage;

namespace NewsMonitor.Web.Pages.Operations;

/// <summary>All that the operations page shows.</summary>
public sealed record OperationsView
{
    /// <summary>Where the reader is.</summary>
    public required PageAddress Address { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>How far each partition is.</summary>
    public required IReadOnlyList<PartitionHead> Partitions { get; init; }

    /// <summary>How long each stage takes.</summary>
    public required IReadOnlyList<StageDelay> Stages { get; init; }

    /// <summary>What goes through a second, averaged over the last minute.</summary>
    public required IReadOnlyList<(string What, double Rate)> Rates { get; init; }

    /// <summary>The processes of the cluster; empty when they could not be asked.</summary>
    public required IReadOnlyList<SiloView> Silos { get; init; }

    /// <summary>The newest update's number.</summary>
    public required long Updates { get; init; }

    /// <summary>Where the dashboard of the grains is; null when this server has none.</summary>
    public string? Dashboard { get; init; }

    /// <summary>How many log entries wait for a decision.</summary>
    public long Backlog => Partitions.Sum(p => p.Head - p.Done);
}

/// <summary>One process of the cluster.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Status">Whether it is active, joining or dead.</param>
/// <param name="Since">When it started.</param>
public sealed record SiloView(string Name, string Status, DateTimeOffset Since);
