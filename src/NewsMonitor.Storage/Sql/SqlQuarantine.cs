using Dapper;
using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sql;

/// <summary>The quarantine in the store.</summary>
internal sealed class SqlQuarantine(IDatabase database) : IQuarantine
{
    private const string Select = "SELECT id Id, workspace Workspace, stage Stage, subject Subject, reason Reason, document Document, scope Scope, feed Feed, at At FROM quarantine";

    public static void Add(Statements s, QuarantineItem item) => s.Send(
        """
        INSERT INTO quarantine (id, workspace, stage, subject, reason, document, scope, feed, at, state) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 'Waiting')
        ON CONFLICT (id) DO UPDATE SET state = 'Waiting', at = ?9 WHERE quarantine.state <> 'Waiting'
        """,
        item.Id,
        item.Workspace.Value,
        item.Stage,
        item.Subject,
        item.Reason,
        item.Document is null ? null : Columns.Write(item.Document),
        item.Scope,
        item.Feed,
        Columns.Of(item.At));

    public Task Add(IReadOnlyList<QuarantineItem> items, CancellationToken cancellation) => database.Write(
        s =>
        {
            foreach (var item in items)
            {
                Add(s, item);
            }
        },
        cancellation);

    public async Task<IReadOnlyList<QuarantineItem>> Waiting(WorkspaceKey workspace, string? after, int limit, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var rows = await connection.QueryAsync<Row>(
            $"""
            {Select} WHERE workspace = @workspace AND state = 'Waiting'
            AND (@after IS NULL OR (at, id) < (SELECT at, id FROM quarantine WHERE id = @after)) ORDER BY at DESC, id DESC LIMIT @limit
            """,
            new { workspace = workspace.Value, after, limit });
        return [.. rows.Select(r => r.ToItem())];
    }

    public async Task<QuarantineItem?> Find(WorkspaceKey workspace, string id, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var row = await connection.QuerySingleOrDefaultAsync<Row>(
            $"{Select} WHERE workspace = @workspace AND id = @id AND state = 'Waiting'",
            new { workspace = workspace.Value, id });
        return row?.ToItem();
    }

    public Task<bool> Settle(WorkspaceKey workspace, string id, QuarantineState state, CancellationToken cancellation) => database.Write(
        s => s.Run("UPDATE quarantine SET state = ?3 WHERE workspace = ?1 AND id = ?2 AND state = 'Waiting'", workspace.Value, id, state.ToString()) > 0,
        cancellation);

    private sealed record Row
    {
        public string Id { get; init; } = "";

        public string Workspace { get; init; } = "";

        public string Stage { get; init; } = "";

        public string Subject { get; init; } = "";

        public string Reason { get; init; } = "";

        public string? Document { get; init; }

        public string? Scope { get; init; }

        public string? Feed { get; init; }

        public long At { get; init; }

        public QuarantineItem ToItem() => new()
        {
            Id = Id,
            Workspace = new(Workspace),
            Stage = Stage,
            Subject = Subject,
            Reason = Reason,
            Document = Document is null ? null : Columns.Read<Document>(Document),
            Scope = Scope,
            Feed = Feed,
            At = Columns.Time(At),
        };
    }
}
