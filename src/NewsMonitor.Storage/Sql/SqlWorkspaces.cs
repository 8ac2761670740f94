using Dapper;
using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sql;

/// <summary>The workspaces in the store.</summary>
internal sealed class SqlWorkspaces(IDatabase database, TimeProvider time) : IWorkspaces
{
    /// <summary>The tables that hold a workspace's life, to be emptied when it begins afresh.</summary>
    private static readonly string[] Tables = ["article_version", "decision", "story_article", "story", "quarantine", "decision_left", "action", "reader_mark"];

    public async Task<WorkspaceKey?> Find(string name, CancellationToken cancellation)
    {
        if (name == WorkspaceKey.MainName)
        {
            return WorkspaceKey.Main;
        }

        await using var connection = await database.Read(cancellation);
        var generation = await connection.ExecuteScalarAsync<int?>("SELECT generation FROM workspace WHERE name = @name", new { name });
        return generation is { } known ? WorkspaceKey.Of(name, known) : null;
    }

    public async Task<WorkspaceKey> Ensure(string name, CancellationToken cancellation) =>
        await Find(name, cancellation) ?? await database.Write(
            s => WorkspaceKey.Of(
                name,
                (int)(long)s.Scalar(
                    "INSERT INTO workspace (name, generation, kind, created_at) VALUES (?1, 1, 'lasting', ?2) ON CONFLICT (name) DO UPDATE SET name = workspace.name RETURNING generation",
                    name,
                    Columns.Of(time.GetUtcNow()))!),
            cancellation);

    public Task<WorkspaceKey?> BeginAfresh(string name, CancellationToken cancellation) => database.Write<WorkspaceKey?>(
        s =>
        {
            if (name == WorkspaceKey.MainName || s.Scalar("SELECT 1 FROM workspace WHERE name = ?1 AND kind = 'lasting'", name) is not null)
            {
                return null;
            }

            var generation = (int)(long)s.Scalar(
                "INSERT INTO workspace (name, generation, kind, created_at) VALUES (?1, 1, 'replay', ?2) ON CONFLICT (name) DO UPDATE SET generation = workspace.generation + 1 RETURNING generation",
                name,
                Columns.Of(time.GetUtcNow()))!;
            if (generation > 1)
            {
                Remove(s, WorkspaceKey.Of(name, generation - 1));
            }

            return WorkspaceKey.Of(name, generation);
        },
        cancellation);

    /// <summary>The update log keeps its rows, so that cursors stay dense; no reader of the new life sees them.</summary>
    private static void Remove(Statements s, WorkspaceKey workspace)
    {
        s.Dialect.Unindex(s, workspace.Value);
        s.Send("DELETE FROM article WHERE workspace = ?1", workspace.Value);
        s.Send("DELETE FROM log_entry WHERE partition IN (SELECT key FROM partition WHERE workspace = ?1)", workspace.Value);
        s.Send("DELETE FROM story_fact WHERE story IN (SELECT i.story FROM story_inbox i JOIN partition p ON p.key = i.partition WHERE p.workspace = ?1)", workspace.Value);
        s.Send("DELETE FROM action_story WHERE action IN (SELECT id FROM action WHERE workspace = ?1)", workspace.Value);
        s.Send("DELETE FROM watch_told WHERE story >= ?1 || '.' AND story < ?1 || '/'", workspace.Value);
        s.Send("DELETE FROM story_memory WHERE story IN (SELECT id FROM story WHERE workspace = ?1)", workspace.Value);
        s.Send("DELETE FROM story_inbox WHERE partition IN (SELECT key FROM partition WHERE workspace = ?1)", workspace.Value);
        s.Send("DELETE FROM partition_snapshot WHERE partition IN (SELECT key FROM partition WHERE workspace = ?1)", workspace.Value);
        s.Send("DELETE FROM partition WHERE workspace = ?1", workspace.Value);
        foreach (var table in Tables)
        {
            s.Send($"DELETE FROM {table} WHERE workspace = ?1", workspace.Value);
        }
    }
}
