using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Web.Http;

/// <summary>Finds the workspace that a request names.</summary>
internal sealed class WorkspaceLookup(IWorkspaces workspaces)
{
    /// <summary>The workspace for reading; unknown ones are 404.</summary>
    public async Task<WorkspaceKey> Existing(string? name, CancellationToken cancellation)
    {
        var asked = Checked(name);
        return await workspaces.Find(asked, cancellation) ?? throw ApiException.NotFound($"workspace '{asked}'");
    }

    /// <summary>The workspace for reading; null for one that has not begun.</summary>
    public async Task<WorkspaceKey?> Perhaps(string? name, CancellationToken cancellation) => await workspaces.Find(Checked(name), cancellation);

    /// <summary>The workspace for writing; an unknown one begins.</summary>
    public Task<WorkspaceKey> OrNew(string? name, CancellationToken cancellation) => workspaces.Ensure(Checked(name), cancellation);

    /// <summary>The name, if it can be one.</summary>
    public static string Checked(string? name)
    {
        var asked = string.IsNullOrEmpty(name) ? WorkspaceKey.MainName : name;
        return WorkspaceKey.IsName(asked) ? asked : throw ApiException.BadRequest($"workspace '{asked}' is not a name: use 1 to 64 of a–z, 0–9 and hyphens");
    }
}
