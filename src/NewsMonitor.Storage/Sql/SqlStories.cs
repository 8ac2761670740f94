using Dapper;
using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sql;

/// <summary>The stories as told, in the store.</summary>
internal sealed class SqlStories(IDatabase database, IUpdateNumbering numbering) : IStoryStore
{
    public async Task<StoryHead?> Head(StoryId story, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var row = await connection.QuerySingleOrDefaultAsync<StoryRow>($"SELECT {StoryRow.Columns} FROM story s WHERE s.id = @id", new { id = story.Value });
        return row?.ToHead();
    }

    public async Task<string?> Memory(StoryId story, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        return await connection.ExecuteScalarAsync<string?>("SELECT memory FROM story_memory WHERE story = @story", new { story = story.Value });
    }

    public async Task<StoryTold?> Told(StoryId story, CancellationToken cancellation)
    {
        return await ToldRead.Run(database, story, cancellation);
    }

    public async Task<IReadOnlyList<ArticleId>> Members(StoryId story, int most, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var rows = await connection.QueryAsync<string>(
            """
            SELECT article FROM (
                SELECT m.article, row_number() OVER (ORDER BY a.position, a.row) first, row_number() OVER (ORDER BY a.position DESC, a.row DESC) last
                FROM story_article m JOIN article a ON a.workspace = m.workspace AND a.id = m.article WHERE m.story = @story) m
            WHERE first <= @half OR last <= @half ORDER BY first
            """,
            new { story = story.Value, half = most / 2 });
        return [.. rows.Select(r => new ArticleId(r))];
    }

    public async Task<IReadOnlyList<StoryFact>> Facts(StoryId story, long after, int limit, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var rows = await connection.QueryAsync<FactRow>(
            "SELECT number Number, kind Kind, articles Articles, other Other, position Position, text Text, actor Actor, action Action FROM story_fact WHERE story = @story AND number > @after ORDER BY number LIMIT @limit",
            new { story = story.Value, after, limit });
        return [.. rows.Select(r => r.ToFact(story))];
    }

    public async Task<IReadOnlyList<StoryId>> Due(PartitionKey partition, DateTimeOffset by, int limit, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var rows = await connection.QueryAsync<string>(
            "SELECT id FROM story WHERE partition = @partition AND phase_until <= @by ORDER BY phase_until LIMIT @limit",
            new { partition = partition.Value, by = Columns.Of(by), limit });
        return [.. rows.Select(id => new StoryId(id))];
    }

    public async Task<bool> Commit(StoryCommit commit, CancellationToken cancellation)
    {
        var row = await database.Write(s => Write(s, commit), cancellation);
        if (row == 0)
        {
            return false;
        }

        numbering.Committed(row);
        return true;
    }

    /// <summary>Answers the update's row, or 0 when the fence did not hold.</summary>
    private static long Write(Statements s, StoryCommit commit)
    {
        var head = commit.Head;
        var update = commit.Update;
        s.Lock($"story {head.Id.Value}");
        if (!Fenced(s, head))
        {
            return 0;
        }

        var row = (long)s.Scalar(
            $"""
            INSERT INTO story_update (sequence, workspace, story, version, at, changes, headline, article_count)
            VALUES ({s.Dialect.NewSequence}, ?1, ?2, ?3, ?4, ?5, ?6, ?7) RETURNING rowid
            """,
            update.Workspace.Value,
            update.StoryId.Value,
            update.Version,
            Columns.Of(update.At),
            StoredChanges.Write(update.Changes),
            update.Headline,
            update.ArticleCount)!;
        StoryRow.Save(s, head, commit.Moves ? row : null);
        if (commit.Memory is { } memory)
        {
            s.Send("INSERT INTO story_memory (story, memory) VALUES (?1, ?2) ON CONFLICT (story) DO UPDATE SET memory = ?2", head.Id.Value, memory);
        }

        s.Send("UPDATE story_inbox SET applied = ?2 WHERE story = ?1 AND applied < ?2", head.Id.Value, head.AppliedFact);
        foreach (var article in commit.Added)
        {
            s.Send(
                "INSERT INTO story_article (story, article, workspace, effective_at) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
                head.Id.Value,
                article.Id.Value,
                update.Workspace.Value,
                Columns.Of(article.EffectiveAt));
        }

        foreach (var article in commit.Removed)
        {
            s.Send("DELETE FROM story_article WHERE story = ?1 AND article = ?2", head.Id.Value, article.Value);
            ToldWrite.Forget(s, head.Id, article);
        }

        if (head.Ended)
        {
            s.Send("DELETE FROM story_article WHERE story = ?1", head.Id.Value);
            ToldWrite.End(s, head.Id);
            return row;
        }

        ToldWrite.Run(s, commit, row);

        return row;
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
