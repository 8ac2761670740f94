using Dapper;
using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sql;

/// <summary>Retention in the store.</summary>
internal sealed class SqlRetention(IDatabase database, SqlUpdateLog updates) : IRetention
{
    /// <summary>Versions whose text came in before a time, with their articles.</summary>
    private const string Old = "FROM article_version v JOIN article a ON a.workspace = v.workspace AND a.id = v.article WHERE v.removed_at IS NULL AND v.received_at < @before";

    /// <summary>A restart of the article's partition, and of one that it left, begins after it; and its story has told it.</summary>
    private const string Free = """
        AND EXISTS (SELECT 1 FROM partition_snapshot s WHERE s.partition = a.partition AND s.position >= a.position)
        AND NOT EXISTS (
            SELECT 1 FROM decision_left l LEFT JOIN partition_snapshot s ON s.partition = l.partition
            WHERE l.workspace = a.workspace AND l.article = a.id AND l.position > coalesce(s.position, 0))
        AND NOT EXISTS (
            SELECT 1 FROM decision d JOIN story_inbox i ON i.story = d.story
            WHERE d.workspace = a.workspace AND d.article = a.id AND i.applied < i.facts)
        """;

    public async Task<IReadOnlyList<PartitionKey>> Held(DateTimeOffset before, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var keys = await connection.QueryAsync<string>(
            $"""
            SELECT DISTINCT p.key {Old.Replace(" WHERE ", " JOIN partition p ON p.key = a.partition LEFT JOIN partition_snapshot s ON s.partition = p.key WHERE ", StringComparison.Ordinal)}
            AND a.position > coalesce(s.position, 0) AND a.position <= p.done
            UNION SELECT DISTINCT l.partition FROM decision_left l LEFT JOIN partition_snapshot s ON s.partition = l.partition
            JOIN article_version v ON v.workspace = l.workspace AND v.article = l.article
            WHERE v.removed_at IS NULL AND v.received_at < @before AND l.position > coalesce(s.position, 0)
            """,
            new { before = Columns.Of(before) });
        return [.. keys.Select(k => new PartitionKey(k))];
    }

    public async Task<IReadOnlyList<OldText>> OldTexts(DateTimeOffset before, int limit, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var rows = await connection.QueryAsync<ArticleRow, StoryOf, OldText>(
            $"""
            SELECT {ArticleRow.Columns}, a.workspace Mark, (SELECT d.story FROM decision d WHERE d.workspace = a.workspace AND d.article = a.id) Story
            {Old} {Free} ORDER BY v.received_at, a.row, v.version LIMIT @limit
            """,
            (article, story) => new OldText(new(article.Workspace), article.Row, article.ToArticle(), story.Story is null ? null : new StoryId(story.Story)),
            new { before = Columns.Of(before), limit },
            splitOn: "Mark");
        return [.. rows];
    }

    public Task<int> RemoveTexts(IReadOnlyList<OldText> texts, DateTimeOffset at, CancellationToken cancellation) => database.Write(
        s =>
        {
            // In one order, so that no two wait for each other.
            foreach (var workspace in texts.Select(t => t.Workspace).Distinct().OrderBy(w => w.Value, StringComparer.Ordinal))
            {
                s.Lock(ArticleAppend.Guard(workspace));
            }

            return texts.Sum(text => Remove(s, text, at));
        },
        cancellation);

    public async Task<IReadOnlyList<StoryUpdate>> OldUpdates(DateTimeOffset before, int limit, CancellationToken cancellation)
    {
        long bound;
        await using (var connection = await database.Read(cancellation))
        {
            var asked = await connection.ExecuteScalarAsync<long?>(
                """
                SELECT min(place) FROM (
                    SELECT d.position place FROM watch_desk d WHERE EXISTS (SELECT 1 FROM watch w WHERE w.workspace = d.workspace AND w.paused = 0 AND w.live = 1)
                    UNION ALL SELECT w.cursor FROM watch w WHERE w.paused = 0 AND w.live = 0) places
                """);
            var newest = await connection.ExecuteScalarAsync<long?>("SELECT max(sequence) FROM story_update") ?? 0;
            bound = Math.Min(asked ?? long.MaxValue, newest - 1);
        }

        var old = await updates.Read(0, limit, cancellation);
        return [.. old.TakeWhile(u => u.Cursor.Sequence <= bound && u.At < before)];
    }

    public Task<int> RemoveUpdates(long upTo, CancellationToken cancellation) => database.Write(
        s =>
        {
            var removed = s.Run(
                $"""
                DELETE FROM story_update WHERE sequence > {LogFloor.Value} AND sequence <= ?1 AND NOT EXISTS (
                    SELECT 1 FROM story s WHERE s.id = story_update.story AND (s.version = story_update.version OR s.latest = story_update.rowid))
                """,
                upTo);
            LogFloor.Raise(s, upTo);
            return removed;
        },
        cancellation);

    private static int Remove(Statements s, OldText text, DateTimeOffset at)
    {
        var article = text.Article;
        if (s.Run(
            "UPDATE article_version SET body = '', removed_at = ?4 WHERE workspace = ?1 AND article = ?2 AND version = ?3 AND removed_at IS NULL",
            text.Workspace.Value,
            article.Id.Value,
            article.Version,
            Columns.Of(at)) == 0)
        {
            return 0;
        }

        if (s.Scalar("SELECT row FROM article WHERE workspace = ?1 AND id = ?2 AND version = ?3", text.Workspace.Value, article.Id.Value, article.Version) is long row)
        {
            s.Dialect.Index(s, row, article.Title, "", isNew: false);
        }

        return 1;
    }

    private sealed record StoryOf
    {
        public string Mark { get; init; } = "";

        public string? Story { get; init; }
    }
}
