namespace NewsMonitor.Storage.Sql;

/// <summary>What a person changes of a feed, within a transaction of the writer.</summary>
internal static class FeedWrite
{
    public static bool Add(Statements s, StoredFeed feed)
    {
        var settings = feed.Settings;
        return s.Run(
            """
            INSERT INTO feed (id, workspace, origin, revision, created_at, url, host, title, site, outlet, language, full_text, every, paused, tags, given_url, next_visit, failures, moves_seen, ended)
            VALUES (?1, ?2, ?3, 1, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, 0, 0, 0) ON CONFLICT DO NOTHING
            """,
            [
                feed.Id,
                feed.Workspace,
                feed.FromSettings ? "settings" : "api",
                Columns.Of(feed.CreatedAt),
                .. Values(settings),
                feed.GivenUrl,
                settings.Paused ? null : Columns.Of(feed.Standing.NextVisit ?? feed.CreatedAt),
            ]) > 0;
    }

    public static bool Change(Statements s, string id, long revision, FeedSettings settings, DateTimeOffset now)
    {
        s.Lock($"feed {id}");
        if (s.Scalar("SELECT url FROM feed WHERE id = ?1 AND revision = ?2", id, revision) is not string before)
        {
            return false;
        }

        s.Send(
            $"""
            UPDATE feed SET revision = revision + 1, url = ?2, host = ?3, title = ?4, site = ?5, outlet = ?6, language = ?7, full_text = ?8, every = ?9, paused = ?10, tags = ?11,
            next_visit = CASE WHEN ?10 = 1 THEN NULL WHEN ended = 1 THEN NULL WHEN next_visit IS NULL THEN ?12 WHEN CAST(?9 AS BIGINT) IS NOT NULL THEN {s.Dialect.Least("next_visit", "?12 + ?9")} ELSE next_visit END WHERE id = ?1
            """,
            [id, .. Values(settings), Columns.Of(now)]);
        if (before != settings.Url)
        {
            s.Send(
                """
                UPDATE feed SET etag = NULL, last_modified = NULL, last_unconditional = NULL, failures = 0, failing_since = NULL, failure_stage = NULL, failure_reason = NULL, moving_to = NULL, moves_seen = 0, ended = 0,
                next_visit = CASE WHEN paused = 1 THEN NULL ELSE ?2 END WHERE id = ?1
                """,
                id,
                Columns.Of(now));
        }

        return true;
    }

    public static bool Remove(Statements s, string id)
    {
        s.Send("DELETE FROM feed_visit WHERE feed = ?1", id);
        s.Send("DELETE FROM feed_item WHERE feed = ?1", id);
        s.Send("DELETE FROM feed_day WHERE feed = ?1", id);
        return s.Run("DELETE FROM feed WHERE id = ?1", id) > 0;
    }

    // In the order of the columns: url, host, title, site, outlet, language, full_text, every, paused, tags.
    private static object?[] Values(FeedSettings settings) =>
    [
        settings.Url,
        FeedRow.Host(settings.Url),
        settings.Title,
        settings.Site,
        settings.Outlet,
        settings.Language,
        FeedRow.Word(settings.FullText),
        (long?)settings.Every?.TotalMilliseconds,
        settings.Paused ? 1 : 0,
        Columns.Write(settings.Tags),
    ];
}
