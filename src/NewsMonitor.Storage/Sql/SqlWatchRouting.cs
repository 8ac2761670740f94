using Dapper;
using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sql;

/// <summary>What watches told, in the store.</summary>
internal sealed class SqlWatchRouting(IDatabase database, SqlWatchLog log) : IWatchRouting
{
    private const string Select = "SELECT t.story Story, t.watch Watch, t.version Version, t.at At, t.articles Articles, t.seen Seen, t.due Due, t.muted Muted FROM watch_told t JOIN watch w ON w.id = t.watch";

    public async Task<IReadOnlyList<WatchTold>> Told(string workspace, IReadOnlyCollection<StoryId> stories, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var told = new List<WatchTold>();
        foreach (var some in stories.Chunk(500))
        {
            var rows = await connection.QueryAsync<Row>($"{Select} WHERE {database.Dialect.Among("t.story", "some")} AND w.workspace = @workspace ORDER BY t.story, t.watch", new { workspace, some = some.Select(s => s.Value).ToArray() });
            told.AddRange(rows.Select(r => r.ToTold()));
        }

        return told;
    }

    public async Task<IReadOnlyList<WatchTold>> Due(string workspace, DateTimeOffset now, int limit, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var rows = await connection.QueryAsync<Row>(
            $"{Select} WHERE t.due <= @now AND w.workspace = @workspace AND w.paused = 0 AND w.live = 1 ORDER BY t.due, t.story, t.watch LIMIT @limit",
            new { workspace, now = Columns.Of(now), limit });
        return [.. rows.Select(r => r.ToTold())];
    }

    public async Task<RoutedReceipt?> Commit(RoutedStretch stretch, CancellationToken cancellation)
    {
        var written = await database.Write(s => Write(s, stretch), cancellation);
        if (written is null)
        {
            return null;
        }

        log.Grown(stretch.Entries.Select(e => e.Entry.Watch));
        return written;
    }

    private static RoutedReceipt? Write(Statements s, RoutedStretch stretch)
    {
        if (s.Run("UPDATE watch_desk SET position = ?4 WHERE workspace = ?1 AND revision = ?2 AND position = ?3", stretch.Workspace, stretch.Revision, stretch.From, stretch.To) != 1)
        {
            return null;
        }

        foreach (var told in stretch.Told)
        {
            WatchWrite.Told(s, told);
        }

        var dropped = 0;
        foreach (var entry in stretch.Entries)
        {
            dropped += Append(s, entry, stretch.Keep);
        }

        foreach (var (watch, cursor, live) in stretch.CatchingUp)
        {
            s.Send("UPDATE watch SET cursor = ?2, live = ?3 WHERE id = ?1", watch, cursor, live ? 1 : 0);
        }

        return new RoutedReceipt(dropped);
    }

    /// <summary>Appends an entry with its deliveries, and lets the oldest go; answers how many deliveries that waited went with it.</summary>
    private static int Append(Statements s, NewEntry entry, int keep)
    {
        var e = entry.Entry;
        var sequence = (long)s.Scalar("UPDATE watch SET latest = latest + 1 WHERE id = ?1 RETURNING latest", e.Watch)!;
        s.Send(
            "INSERT INTO watch_entry (watch, sequence, kind, story, from_version, to_version, update_at, at, headline, article_count) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            e.Watch,
            sequence,
            e.Kind.ToString(),
            e.Story.Value,
            e.From,
            e.To,
            e.Update,
            Columns.Of(e.At),
            e.Headline,
            e.ArticleCount);
        foreach (var (endpoint, due) in entry.Deliveries)
        {
            s.Send(
                """
                INSERT INTO watch_delivery (endpoint, sequence, watch, story, state, due)
                SELECT ?1, ?2, ?3, ?4, ?5, ?6 WHERE EXISTS (SELECT 1 FROM watch_endpoint WHERE id = ?1 AND disabled IS NULL)
                """,
                endpoint,
                sequence,
                e.Watch,
                e.Story.Value,
                nameof(DeliveryState.Pending),
                Columns.Of(due));
        }

        if (sequence <= keep)
        {
            return 0;
        }

        var dropped = (int)(long)s.Scalar("SELECT count(*) FROM watch_delivery WHERE watch = ?1 AND sequence <= ?2 AND due IS NOT NULL", e.Watch, sequence - keep)!;
        s.Send("DELETE FROM watch_delivery WHERE watch = ?1 AND sequence <= ?2", e.Watch, sequence - keep);
        s.Send("DELETE FROM watch_entry WHERE watch = ?1 AND sequence <= ?2", e.Watch, sequence - keep);
        return dropped;
    }

    private sealed record Row
    {
        public string Story { get; init; } = "";

        public string Watch { get; init; } = "";

        public int Version { get; init; }

        public long? At { get; init; }

        public int Articles { get; init; }

        public int Seen { get; init; }

        public long? Due { get; init; }

        public bool Muted { get; init; }

        public WatchTold ToTold() => new(Watch, new(Story), new ToldMemory { Version = Version, At = Columns.Time(At), Articles = Articles, Seen = Seen, Due = Columns.Time(Due), Muted = Muted });
    }
}
