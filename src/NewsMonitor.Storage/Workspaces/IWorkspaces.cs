using NewsMonitor.Model;

namespace NewsMonitor.Storage;

/// <summary>The workspaces and their lives.</summary>
public interface IWorkspaces
{
    /// <summary>The key of a workspace's present life; null when there is no workspace of that name.</summary>
    Task<WorkspaceKey?> Find(string name, CancellationToken cancellation);

    /// <summary>The key of a workspace, made as a lasting one when it is missing.</summary>
    Task<WorkspaceKey> Ensure(string name, CancellationToken cancellation);

    /// <summary>Begins a replay workspace afresh and removes its earlier life; null when the name belongs to a lasting workspace.</summary>
    Task<WorkspaceKey?> BeginAfresh(string name, CancellationToken cancellation);
}
