using System.Globalization;
using Dapper;
using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sql;

/// <summary>The analysts' commands in the store.</summary>
internal sealed class SqlActions(IDatabase database) : IActions
{
    public Task<AnalystAction> Append(NewAction action, CancellationToken cancellation) => database.Write(s => Append(s, action), cancellation);

    public async Task<AnalystAction?> Find(string id, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        return (await connection.QuerySingleOrDefaultAsync<ActionRow>($"SELECT {ActionRow.Columns} FROM action c WHERE c.id = @id", new { id }))?.ToAction();
    }

    public async Task<Page<AnalystAction>> List(WorkspaceKey workspace, StoryId? story, string? after, int limit, CancellationToken cancellation)
    {
        var before = PageKey.Parse(after)?.Key ?? long.MaxValue;
        await using var connection = await database.Read(cancellation);
        var rows = (await connection.QueryAsync<ActionRow>(
            $"""
            SELECT {ActionRow.Columns} FROM action c WHERE c.workspace = @workspace AND c.row < @before
            {(story is null ? "" : "AND c.id IN (SELECT action FROM action_story WHERE story = @story)")} ORDER BY c.row DESC LIMIT @limit + 1
            """,
            new { workspace = workspace.Value, before, story = story?.Value, limit })).AsList();
        return new([.. rows.Take(limit).Select(r => r.ToAction())], rows.Count > limit ? new PageKey(rows[limit - 1].Row, 0).ToString() : null);
    }

    public async Task<IReadOnlyList<JudgedAction>> Judgements(WorkspaceKey workspace, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var rows = await connection.QueryAsync<ActionRow>(
            $"SELECT {ActionRow.Columns} FROM action c WHERE c.workspace = @workspace AND c.outcome IS NOT NULL ORDER BY c.row",
            new { workspace = workspace.Value });
        return
        [
            .. rows.Select(r => r.ToAction()).SelectMany(a => a.Outcome!.Judgements.Select((judgement, i) =>
                new JudgedAction(string.Create(CultureInfo.InvariantCulture, $"{a.Id}.{i}"), judgement, a.By, a.Reason))),
        ];
    }

    public async Task<IReadOnlyList<AnalystAction>> OfPartition(PartitionKey partition, long after, long upTo, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var rows = await connection.QueryAsync<ActionRow>(
            $"SELECT {ActionRow.Columns} FROM action c WHERE c.partition = @partition AND c.position > @after AND c.position <= @upTo ORDER BY c.position",
            new { partition = partition.Value, after, upTo });
        return [.. rows.Select(r => r.ToAction())];
    }

    public async Task<IReadOnlyList<TouchedStory>> Touched(string id, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var rows = await connection.QueryAsync<TouchedRow>(
            """
            SELECT t.story Story, CASE WHEN i.applied >= t.fact THEN h.version END Version FROM action_story t
            JOIN story_inbox i ON i.story = t.story LEFT JOIN story h ON h.id = t.story WHERE t.action = @id ORDER BY t.story
            """,
            new { id });
        return [.. rows.Select(r => new TouchedStory(new(r.Story), r.Version))];
    }

    private static AnalystAction Append(Statements s, NewAction a)
    {
        s.Lock(ArticleAppend.Guard(a.Workspace));
        if (a.RequestKey is not null
            && s.First("SELECT id FROM action WHERE workspace = ?1 AND request_key = ?2", r => r.GetString(0), a.Workspace.Value, a.RequestKey) is { } known)
        {
            return Read(s, known);
        }

        var partition = a.Partition?.Value ?? (string?)s.Scalar("SELECT partition FROM article WHERE workspace = ?1 AND id = ?2", a.Workspace.Value, a.Command.Articles[0])
            ?? throw new ArgumentException($"article '{a.Command.Articles[0]}' is in no log", nameof(a));
        var key = new PartitionKey(partition);
        var entries = new LogEntries(s);
        var next = entries.Head(key) + 1;
        var id = StableHash.Id("action", partition, next.ToString(CultureInfo.InvariantCulture));
        for (var i = 0; i < a.Command.Positions; i++)
        {
            entries.Add(key, LogEntryKind.Command, null, null, a.At, action: id);
        }

        entries.Finish();

        s.Send(
            "INSERT INTO action (id, workspace, partition, position, command, actor, reason, at, request_key) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            id,
            a.Workspace.Value,
            partition,
            next,
            Columns.Write(a.Command),
            a.By,
            a.Reason,
            Columns.Of(a.At),
            a.RequestKey);
        return Read(s, id);
    }

    private static AnalystAction Read(Statements s, string id) => s.First(
        $"SELECT {ActionRow.Columns} FROM action c WHERE c.id = ?1",
        r => new ActionRow
        {
            Row = r.GetInt64(0),
            Id = r.GetString(1),
            Partition = r.GetString(2),
            Position = r.GetInt64(3),
            Command = r.GetString(4),
            Actor = r.GetString(5),
            Reason = r.GetString(6),
            At = r.GetInt64(7),
            Outcome = r.IsDBNull(8) ? null : r.GetString(8),
            UndoneBy = r.IsDBNull(9) ? null : r.GetString(9),
        },
        id)!.ToAction();

    private sealed record TouchedRow
    {
        public string Story { get; init; } = "";

        public int? Version { get; init; }
    }
}
