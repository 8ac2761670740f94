using Dapper;
using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sqlite;

/// <summary>The stories as told, in the embedded store.</summary>
internal sealed class SqliteStories(SqliteFile file, SqliteWriter writer, SqliteUpdateLog updates) : IStoryStore
{
    public async Task<StoryHead?> Head(StoryId story, CancellationToken cancellation)
    {
        using var connection = file.OpenForReading();
        var row = await connection.QuerySingleOrDefaultAsync<StoryRow>($"SELECT {StoryRow.Columns} FROM story s WHERE s.id = @id", new { id = story.Value });
        return row?.ToHead();
    }

    public async Task<string?> Memory(StoryId story, CancellationToken cancellation)
    {
        using var connection = file.OpenForReading();
        return await connection.ExecuteScalarAsync<string?>("SELECT memory FROM story_memory WHERE story = @story", new { story = story.Value });
    }

    public async Task<StoryTold?> Told(StoryId story, CancellationToken cancellation)
    {
        using var connection = file.OpenForReading();
        return await ToldRead.Run(connection, story);
    }

    public async Task<IReadOnlyList<ArticleId>> Members(StoryId story, int most, CancellationToken cancellation)
    {
        using var connection = file.OpenForReading();
        var rows = await connection.QueryAsync<string>(
            """
            SELECT article FROM (
                SELECT m.article, row_number() OVER (ORDER BY a.position, a.row) first, row_number() OVER (ORDER BY a.position DESC, a.row DESC) last
                FROM story_article m JOIN article a ON a.workspace = m.workspace AND a.id = m.article WHERE m.story = @story)
            WHERE first <= @half OR last <= @half ORDER BY first
            """,
            new { story = story.Value, half = most / 2 });
        return [.. rows.Select(r => new ArticleId(r))];
    }

    public async Task<IReadOnlyList<StoryFact>> Facts(StoryId story, long after, int limit, CancellationToken cancellation)
    {
        using var connection = file.OpenForReading();
        var rows = await connection.QueryAsync<FactRow>(
            "SELECT number Number, kind Kind, articles Articles, other Other, position Position, text Text, actor Actor, action Action FROM story_fact WHERE story = @story AND number > @after ORDER BY number LIMIT @limit",
            new { story = story.Value, after, limit });
        return [.. rows.Select(r => r.ToFact(story))];
    }

    public async Task<IReadOnlyList<StoryId>> Due(PartitionKey partition, DateTimeOffset by, int limit, CancellationToken cancellation)
    {
        using var connection = file.OpenForReading();
        var rows = await connection.QueryAsync<string>(
            "SELECT id FROM story WHERE partition = @partition AND phase_until <= @by ORDER BY phase_until LIMIT @limit",
            new { partition = partition.Value, by = Columns.Of(by), limit });
        return [.. rows.Select(id => new StoryId(id))];
    }

    public async Task<bool> Commit(StoryCommit commit, CancellationToken cancellation)
    {
        var sequence = await writer.Write(s => Write(s, commit), cancellation);
        updates.Committed(sequence);
        return sequence > 0;
    }

    /// <summary>Answers the update's sequence, or 0 when the fence did not hold.</summary>
    private static long Write(Statements s, StoryCommit commit)
    {
        var head = commit.Head;
        var update = commit.Update;
        if (!Fenced(s, head))
        {
            return 0;
        }

        var sequence = (long)s.Scalar(
            """
            INSERT INTO story_update (sequence, workspace, story, version, at, changes, headline, article_count)
            VALUES ((SELECT coalesce(max(sequence), 0) + 1 FROM story_update), ?1, ?2, ?3, ?4, ?5, ?6, ?7) RETURNING sequence
            """,
            update.Workspace.Value,
            update.StoryId.Value,
            update.Version,
            Columns.Of(update.At),
            StoredChanges.Write(update.Changes),
            update.Headline,
            update.ArticleCount)!;
        StoryRow.Save(s, head, commit.Moves ? sequence : null);
        if (commit.Memory is { } memory)
        {
            s.Run("INSERT INTO story_memory (story, memory) VALUES (?1, ?2) ON CONFLICT (story) DO UPDATE SET memory = ?2", head.Id.Value, memory);
        }

        s.Run("UPDATE story_inbox SET applied = ?2 WHERE story = ?1 AND applied < ?2", head.Id.Value, head.AppliedFact);
        foreach (var article in commit.Added)
        {
            s.Run(
                "INSERT INTO story_article (story, article, workspace, effective_at) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
                head.Id.Value,
                article.Id.Value,
                update.Workspace.Value,
                Columns.Of(article.EffectiveAt));
        }

        foreach (var article in commit.Removed)
        {
            s.Run("DELETE FROM story_article WHERE story = ?1 AND article = ?2", head.Id.Value, article.Value);
            ToldWrite.Forget(s, head.Id, article);
        }

        if (head.Ended)
        {
            s.Run("DELETE FROM story_article WHERE story = ?1", head.Id.Value);
            ToldWrite.End(s, head.Id);
            return sequence;
        }

        ToldWrite.Run(s, commit, sequence);

        return sequence;
    }

    private static bool Fenced(Statements s, StoryHead head) => head.Version == 1
        ? s.Scalar("SELECT 1 FROM story WHERE id = ?1", head.Id.Value) is null
        : s.Scalar("SELECT 1 FROM story WHERE id = ?1 AND version = ?2", head.Id.Value, head.Version - 1) is not null;

    private sealed record FactRow
    {
        public long Number { get; init; }

        public string Kind { get; init; } = "";

        public string Articles { get; init; } = "[]";

        public string? Other { get; init; }

        public long Position { get; init; }

        public string? Text { get; init; }

        public string? Actor { get; init; }

        public string? Action { get; init; }

        public StoryFact ToFact(StoryId story) => new()
        {
            StoryId = story,
            Number = Number,
            Kind = Enum.Parse<StoryFactKind>(Kind),
            Articles = Columns.Ids(Articles),
            Other = Other is null ? null : new StoryId(Other),
            Position = Position,
            Text = Text,
            By = Actor,
            Action = Action,
        };
    }
}
