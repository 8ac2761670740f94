namespace NewsMonitor.Storage.Sql;

/// <summary>What a visit changes, within a transaction of the writer.</summary>
internal static class FeedVisitWrite
{
    /// <summary>How many visits of a feed are kept.</summary>
    public const int VisitsKept = 20;

    /// <summary>An item that so many visits have not seen is forgotten: should it come again, intake knows it.</summary>
    private const int ItemsKept = 200;

    /// <summary>How many days a feed's articles are counted for.</summary>
    private const int DaysKept = 40;

    public static long Day(DateTimeOffset at) => at.ToUnixTimeSeconds() / 86_400;

    public static long Last(Statements s, string feed) => s.Scalar("SELECT max(number) FROM feed_visit WHERE feed = ?1", feed) as long? ?? 0;

    public static bool Commit(Statements s, FeedVisitCommit commit)
    {
        if (!Stand(s, commit))
        {
            return false;
        }

        var (feed, visit) = (commit.Feed, commit.Visit);
        var number = Last(s, feed) + 1;
        s.Send(
            "INSERT INTO feed_visit (feed, number, at, status, items, articles, bytes, stage, reason) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            feed,
            number,
            Columns.Of(visit.At),
            visit.Status,
            visit.Items,
            visit.Articles,
            visit.Bytes,
            visit.Stage,
            visit.Reason);
        s.Send("DELETE FROM feed_visit WHERE feed = ?1 AND number <= ?2", feed, number - VisitsKept);
        Count(s, feed, visit);
        foreach (var item in commit.Present ?? [])
        {
            s.Send("UPDATE feed_item SET seen = ?3 WHERE feed = ?1 AND item = ?2", feed, item, number);
        }

        if (commit.Present is not null && number % 20 == 0)
        {
            s.Send("DELETE FROM feed_item WHERE feed = ?1 AND seen < ?2", feed, number - ItemsKept);
        }

        return true;
    }

    public static void Mark(Statements s, string feed, long number, IReadOnlyList<FeedItemMark> items)
    {
        foreach (var item in items)
        {
            s.Send(
                "INSERT INTO feed_item (feed, item, content, url, tries, seen) VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (feed, item) DO UPDATE SET content = ?3, url = ?4, tries = ?5, seen = ?6",
                feed,
                item.Item,
                item.Content,
                item.Url,
                item.Tries,
                number);
        }
    }

    private static bool Stand(Statements s, FeedVisitCommit commit)
    {
        var standing = commit.Standing;
        return s.Run(
            """
            UPDATE feed SET next_visit = CASE WHEN paused = 1 THEN NULL ELSE CAST(?3 AS BIGINT) END, declared_title = ?4, etag = ?5, last_modified = ?6, last_unconditional = ?7, last_visit = ?8, last_success = ?9, last_status = ?10,
            failures = ?11, failing_since = ?12, failure_stage = ?13, failure_reason = ?14, remark = ?15, moving_to = ?16, moves_seen = ?17, ended = ?18, url = coalesce(?19, url), host = coalesce(?20, host)
            WHERE id = ?1 AND revision = ?2
            """,
            commit.Feed,
            commit.Revision,
            standing.Ended ? null : Columns.Of(standing.NextVisit),
            standing.DeclaredTitle,
            standing.ETag,
            standing.LastModified,
            Columns.Of(standing.LastUnconditional),
            Columns.Of(standing.LastVisit),
            Columns.Of(standing.LastSuccess),
            standing.LastStatus,
            standing.Failures,
            Columns.Of(standing.FailingSince),
            standing.FailureStage,
            standing.FailureReason,
            standing.Remark,
            standing.MovingTo,
            standing.MovesSeen,
            standing.Ended ? 1 : 0,
            commit.Url,
            commit.Url is null ? null : FeedRow.Host(commit.Url)) > 0;
    }

    private static void Count(Statements s, string feed, FeedVisit visit)
    {
        if (visit.Articles == 0)
        {
            return;
        }

        s.Send("INSERT INTO feed_day (feed, day, articles) VALUES (?1, ?2, ?3) ON CONFLICT (feed, day) DO UPDATE SET articles = feed_day.articles + ?3", feed, Day(visit.At), visit.Articles);
        s.Send("DELETE FROM feed_day WHERE feed = ?1 AND day < ?2", feed, Day(visit.At) - DaysKept);
    }
}
