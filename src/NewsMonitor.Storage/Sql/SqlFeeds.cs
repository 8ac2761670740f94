using Dapper;

namespace NewsMonitor.Storage.Sql;

/// <summary>The feeds over HTTP, in the store.</summary>
internal sealed class SqlFeeds(IDatabase database) : IFeeds
{
    public Task<bool> Add(StoredFeed feed, CancellationToken cancellation) => database.Write(s => FeedWrite.Add(s, feed), cancellation);

    public Task<IReadOnlyList<string>> AddAll(IReadOnlyList<StoredFeed> feeds, CancellationToken cancellation) =>
        database.Write<IReadOnlyList<string>>(s => [.. feeds.Where(feed => FeedWrite.Add(s, feed)).Select(feed => feed.Id)], cancellation);

    public Task<bool> Change(string id, long revision, FeedSettings settings, DateTimeOffset now, CancellationToken cancellation) =>
        database.Write(s => FeedWrite.Change(s, id, revision, settings, now), cancellation);

    public Task<bool> Remove(string id, CancellationToken cancellation) => database.Write(s => FeedWrite.Remove(s, id), cancellation);

    public Task<bool> MakeDue(string id, DateTimeOffset at, CancellationToken cancellation) => database.Write(
        s => s.Run("UPDATE feed SET next_visit = ?2, ended = 0 WHERE id = ?1 AND paused = 0", id, Columns.Of(at)) > 0,
        cancellation);

    public Task<int> Spread(DateTimeOffset now, int atOnce, Func<string, DateTimeOffset> place, CancellationToken cancellation) => database.Write(
        s =>
        {
            s.Lock("feeds");
            var due = s.Many("SELECT id FROM feed WHERE next_visit <= ?1", r => r.GetString(0), Columns.Of(now));
            if (due.Count <= atOnce)
            {
                return 0;
            }

            foreach (var id in due)
            {
                s.Send("UPDATE feed SET next_visit = ?2 WHERE id = ?1", id, Columns.Of(place(id)));
            }

            return due.Count;
        },
        cancellation);

    public Task Mark(string feed, IReadOnlyList<FeedItemMark> items, CancellationToken cancellation) => database.Write(
        s =>
        {
            s.Lock($"feed {feed}");

            // A feed that was removed meanwhile has no items.
            if (s.Scalar("SELECT 1 FROM feed WHERE id = ?1", feed) is not null)
            {
                FeedVisitWrite.Mark(s, feed, FeedVisitWrite.Last(s, feed) + 1, items);
            }
        },
        cancellation);

    public Task<bool> Commit(FeedVisitCommit commit, CancellationToken cancellation) => database.Write(s => FeedVisitWrite.Commit(s, commit), cancellation);

    public async Task<StoredFeed?> Find(string id, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        return (await connection.QuerySingleOrDefaultAsync<FeedRow>($"{FeedRow.Select} WHERE id = @id", new { id }))?.ToFeed();
    }

    public async Task<StoredFeed?> FindByUrl(string workspace, string url, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var row = await connection.QueryFirstOrDefaultAsync<FeedRow>($"{FeedRow.Select} WHERE workspace = @workspace AND (given_url = @url OR url = @url) ORDER BY given_url <> @url LIMIT 1", new { workspace, url });
        return row?.ToFeed();
    }

    public async Task<IReadOnlyList<StoredFeed>> List(string workspace, string? after, int limit, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var rows = await connection.QueryAsync<FeedRow>($"{FeedRow.Select} WHERE workspace = @workspace AND (@after IS NULL OR id > @after) ORDER BY id LIMIT @limit", new { workspace, after, limit });
        return [.. rows.Select(r => r.ToFeed())];
    }

    public async Task<IReadOnlyList<StoredFeed>> FromSettings(CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        return [.. (await connection.QueryAsync<FeedRow>($"{FeedRow.Select} WHERE origin = 'settings' ORDER BY id")).Select(r => r.ToFeed())];
    }

    public async Task<IReadOnlyList<DueFeed>> Due(DateTimeOffset now, int perHost, int limit, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        return [.. await connection.QueryAsync<DueFeed>(
            """
            SELECT id Id, host Host FROM (SELECT id, host, next_visit, row_number() OVER (PARTITION BY host ORDER BY next_visit, id) n FROM feed WHERE next_visit <= @now) d
            WHERE n <= @perHost ORDER BY next_visit, id LIMIT @limit
            """,
            new { now = Columns.Of(now), perHost, limit })];
    }

    public async Task<IReadOnlyList<FeedItemMark>> Items(string feed, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var rows = await connection.QueryAsync<(string Item, string Content, string? Url, long Tries)>("SELECT item, content, url, tries FROM feed_item WHERE feed = @feed", new { feed });
        return [.. rows.Select(r => new FeedItemMark(r.Item, r.Content, r.Url, (int)r.Tries))];
    }

    public async Task<IReadOnlyList<FeedVisit>> Visits(string feed, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var rows = await connection.QueryAsync<(long At, long? Status, long? Items, long Articles, long Bytes, string? Stage, string? Reason)>(
            "SELECT at, status, items, articles, bytes, stage, reason FROM feed_visit WHERE feed = @feed ORDER BY number DESC LIMIT @most",
            new { feed, most = FeedVisitWrite.VisitsKept });
        return [.. rows.Select(r => new FeedVisit(Columns.Time(r.At), (int?)r.Status, (int?)r.Items, (int)r.Articles, r.Bytes, r.Stage, r.Reason))];
    }

    public async Task<IReadOnlyDictionary<string, int>> Articles(IReadOnlyCollection<string> feeds, DateTimeOffset since, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var some in feeds.Chunk(500))
        {
            var rows = await connection.QueryAsync<(string Feed, long Articles)>(
                $"SELECT feed, CAST(sum(articles) AS BIGINT) FROM feed_day WHERE {database.Dialect.Among("feed", "some")} AND day >= @day GROUP BY feed",
                new { some, day = FeedVisitWrite.Day(since) });
            foreach (var (feed, articles) in rows)
            {
                found[feed] = (int)articles;
            }
        }

        return found;
    }
}
