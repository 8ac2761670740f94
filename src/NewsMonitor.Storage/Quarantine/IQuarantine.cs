using NewsMonitor.Model;

namespace NewsMonitor.Storage;

/// <summary>What could not be processed, with its reason, until somebody retries or discards it.</summary>
public interface IQuarantine
{
    /// <summary>Adds items; one that is there already stays as it is.</summary>
    Task Add(IReadOnlyList<QuarantineItem> items, CancellationToken cancellation);

    /// <summary>What waits in a workspace, newest first, after an item (null: from the newest).</summary>
    Task<IReadOnlyList<QuarantineItem>> Waiting(WorkspaceKey workspace, string? after, int limit, CancellationToken cancellation);

    /// <summary>An item that waits; null when none of that id does.</summary>
    Task<QuarantineItem?> Find(WorkspaceKey workspace, string id, CancellationToken cancellation);

    /// <summary>Ends the waiting of an item; false when it did not wait.</summary>
    Task<bool> Settle(WorkspaceKey workspace, string id, QuarantineState state, CancellationToken cancellation);
}
