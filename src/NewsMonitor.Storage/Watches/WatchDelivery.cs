using NewsMonitor.Model;

namespace NewsMonitor.Storage;

/// <summary>One entry on its way to one endpoint.</summary>
public sealed record WatchDelivery
{
    /// <summary>The endpoint.</summary>
    public required string Endpoint { get; init; }

    /// <summary>What is delivered.</summary>
    public required WatchEntry Entry { get; init; }

    /// <summary>How far it is.</summary>
    public DeliveryState State { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Tries { get; init; }

    /// <summary>When it is tried next; null when it is settled.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>When it was tried last; null before.</summary>
    public DateTimeOffset? TriedAt { get; init; }

    /// <summary>The last status; null when none came.</summary>
    public int? Status { get; init; }

    /// <summary>What went wrong last; null when nothing did.</summary>
    public string? Reason { get; init; }
}

/// <summary>How far a delivery is. Stored as text: names may not change.</summary>
public enum DeliveryState
{
    /// <summary>It waits for its time.</summary>
    Pending,

    /// <summary>The receiver took it.</summary>
    Delivered,

    /// <summary>It was given up.</summary>
    Failed,
}

/// <summary>What a try changes.</summary>
/// <param name="Sequence">The entry.</param>
/// <param name="State">How far it is now.</param>
/// <param name="Tries">How often it was tried.</param>
/// <param name="Due">When it is tried next; null when it is settled.</param>
/// <param name="Status">The status; null when none came.</param>
/// <param name="Reason">What went wrong; null when nothing did.</param>
public sealed record DeliveryTry(long Sequence, DeliveryState State, int Tries, DateTimeOffset? Due, int? Status, string? Reason);
