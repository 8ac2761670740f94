using Dapper;
using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sql;

/// <summary>The watches in the store.</summary>
internal sealed class SqlWatches(IDatabase database) : IWatches
{
    public async Task<IReadOnlyList<string>> Workspaces(CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        return (await connection.QueryAsync<string>("SELECT DISTINCT workspace FROM watch ORDER BY workspace")).AsList();
    }

    public async Task<WatchSet> Load(string workspace, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        await using var snapshot = await database.Moment(connection, cancellation);
        var desk = await connection.QuerySingleOrDefaultAsync<DeskRow>("SELECT revision Revision, position Position FROM watch_desk WHERE workspace = @workspace", new { workspace }, snapshot);
        var rows = await connection.QueryAsync<WatchRow>($"{WatchRow.Select} WHERE workspace = @workspace ORDER BY id", new { workspace }, snapshot);
        var endpoints = (await connection.QueryAsync<EndpointRow>($"{EndpointRow.Select} WHERE watch IN (SELECT id FROM watch WHERE workspace = @workspace) ORDER BY id", new { workspace }, snapshot)).ToLookup(e => e.Watch, StringComparer.Ordinal);
        return new WatchSet(desk?.Revision ?? 0, desk?.Position, [.. rows.Select(r => r.ToWatch(endpoints[r.Id]))]);
    }

    public async Task<StoredWatch?> Find(string id, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var row = await connection.QuerySingleOrDefaultAsync<WatchRow>($"{WatchRow.Select} WHERE id = @id", new { id });
        return row?.ToWatch(await connection.QueryAsync<EndpointRow>($"{EndpointRow.Select} WHERE watch = @id ORDER BY id", new { id }));
    }

    public async Task<IReadOnlyList<StoredWatch>> List(string workspace, string? owner, string? after, int limit, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var rows = (await connection.QueryAsync<WatchRow>(
            $"{WatchRow.Select} WHERE workspace = @workspace AND (@owner IS NULL OR owner = @owner) AND (@after IS NULL OR id > @after) ORDER BY id LIMIT @limit",
            new { workspace, owner, after, limit })).AsList();
        var endpoints = (await connection.QueryAsync<EndpointRow>($"{EndpointRow.Select} WHERE {database.Dialect.Among("watch", "ids")} ORDER BY id", new { ids = rows.Select(r => r.Id).ToArray() })).ToLookup(e => e.Watch, StringComparer.Ordinal);
        return [.. rows.Select(r => r.ToWatch(endpoints[r.Id]))];
    }

    public Task<bool> Save(StoredWatch watch, long revision, long position, CancellationToken cancellation) => database.Write(
        s =>
        {
            if (!WatchWrite.Turn(s, watch.Workspace, revision))
            {
                return false;
            }

            WatchWrite.Save(s, watch, position);
            return true;
        },
        cancellation);

    public Task<bool> Remove(StoredWatch watch, long revision, CancellationToken cancellation) => database.Write(
        s =>
        {
            if (!WatchWrite.Turn(s, watch.Workspace, revision))
            {
                return false;
            }

            WatchWrite.Remove(s, watch.Id);
            return true;
        },
        cancellation);

    public Task Mute(string watch, StoryId story, bool muted, CancellationToken cancellation) => database.Write(
        s => s.Run(
            """
            INSERT INTO watch_told (story, watch, version, articles, seen, muted) VALUES (?1, ?2, 0, 0, 0, ?3)
            ON CONFLICT (story, watch) DO UPDATE SET muted = ?3, due = CASE WHEN ?3 = 1 THEN NULL ELSE watch_told.due END
            """,
            story.Value,
            watch,
            muted ? 1 : 0),
        cancellation);

    private sealed record DeskRow
    {
        public long Revision { get; init; }

        public long? Position { get; init; }
    }
}
