namespace NewsMonitor.Storage.Sql;

/// <summary>Writes watches and their endpoints. Used only by the writer's thread.</summary>
internal static class WatchWrite
{
    /// <summary>Moves a workspace's watches one on; false when they are not where the caller believes.</summary>
    public static bool Turn(Statements s, string workspace, long revision)
    {
        s.Send("INSERT INTO watch_desk (workspace, revision) VALUES (?1, 0) ON CONFLICT DO NOTHING", workspace);
        return s.Run("UPDATE watch_desk SET revision = ?2 + 1 WHERE workspace = ?1 AND revision = ?2", workspace, revision) == 1;
    }

    /// <summary>A watch with its endpoints; the first of a workspace places it in the update log.</summary>
    public static void Save(Statements s, StoredWatch watch, long position)
    {
        s.Send("UPDATE watch_desk SET position = ?2 WHERE workspace = ?1 AND position IS NULL", watch.Workspace, position);
        s.Send(
            """
            INSERT INTO watch (id, workspace, owner, owner_name, name, query, telling, since, paused, created_at, cursor, live)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
            ON CONFLICT (id) DO UPDATE SET name = ?5, query = ?6, telling = ?7, since = ?8, paused = ?9, cursor = ?11, live = ?12
            """,
            watch.Id,
            watch.Workspace,
            watch.Owner,
            watch.OwnerName,
            watch.Settings.Name,
            watch.Settings.Query,
            StoredTelling.Write(watch.Settings.Telling),
            Columns.Of(watch.Settings.Since),
            watch.Settings.Paused ? 1 : 0,
            Columns.Of(watch.CreatedAt),
            watch.Cursor,
            watch.Live ? 1 : 0);
        foreach (var gone in s.Many("SELECT id FROM watch_endpoint WHERE watch = ?1", r => r.GetString(0), watch.Id).Except(watch.Endpoints.Select(e => e.Id), StringComparer.Ordinal))
        {
            s.Send("DELETE FROM watch_delivery WHERE endpoint = ?1", gone);
            s.Send("DELETE FROM watch_endpoint WHERE id = ?1", gone);
        }

        foreach (var endpoint in watch.Endpoints)
        {
            Save(s, endpoint);
        }
    }

    public static void Remove(Statements s, string watch)
    {
        s.Send("DELETE FROM watch_delivery WHERE watch = ?1", watch);
        s.Send("DELETE FROM watch_endpoint WHERE watch = ?1", watch);
        s.Send("DELETE FROM watch_entry WHERE watch = ?1", watch);
        s.Send("DELETE FROM watch_told WHERE watch = ?1", watch);
        s.Send("DELETE FROM watch WHERE id = ?1", watch);
    }

    /// <summary>What was told of a story, unless the watch has gone meanwhile.</summary>
    public static void Told(Statements s, WatchTold told) => s.Send(
        """
        INSERT INTO watch_told (story, watch, version, at, articles, seen, due, muted) SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8 WHERE EXISTS (SELECT 1 FROM watch WHERE id = ?2)
        ON CONFLICT (story, watch) DO UPDATE SET version = ?3, at = ?4, articles = ?5, seen = ?6, due = ?7, muted = ?8
        """,
        told.Story.Value,
        told.Watch,
        told.Memory.Version,
        Columns.Of(told.Memory.At),
        told.Memory.Articles,
        told.Memory.Seen,
        Columns.Of(told.Memory.Due),
        told.Memory.Muted ? 1 : 0);

    private static void Save(Statements s, WatchEndpoint endpoint) => s.Send(
        """
        INSERT INTO watch_endpoint (id, watch, kind, target, format, mail, secrets) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        ON CONFLICT (id) DO UPDATE SET target = ?4, format = ?5, mail = ?6, secrets = ?7
        """,
        endpoint.Id,
        endpoint.Watch,
        endpoint.Settings.Kind.ToString(),
        endpoint.Settings.Target,
        endpoint.Settings.Format.ToString(),
        endpoint.Settings.Mail is null ? null : Columns.Write(endpoint.Settings.Mail),
        EndpointRow.Write(endpoint.Secrets));
}
