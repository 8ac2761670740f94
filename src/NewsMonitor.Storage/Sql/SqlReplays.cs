using Dapper;

namespace NewsMonitor.Storage.Sql;

/// <summary>The replays in the store.</summary>
internal sealed class SqlReplays(IDatabase database) : IReplays
{
    private const string Select = """
        SELECT id Id, workspace Workspace, path Path, scope Scope, speed Speed, loops Loops, state State, reason Reason, total Total, done Done, duplicates Duplicates,
        round Round, started_at StartedAt, carries CarriesActions FROM replay
        """;

    public async Task<Replay?> Find(string id, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        return (await connection.QuerySingleOrDefaultAsync<Row>($"{Select} WHERE id = @id", new { id }))?.ToReplay();
    }

    public async Task<IReadOnlyList<Replay>> All(CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        return [.. (await connection.QueryAsync<Row>($"{Select} ORDER BY started_at DESC, id LIMIT 500")).Select(r => r.ToReplay())];
    }

    public Task Save(Replay replay, CancellationToken cancellation) => database.Write(
        s => s.Run(
            """
            INSERT INTO replay (id, workspace, path, scope, speed, loops, state, reason, total, done, duplicates, round, started_at, carries)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
            ON CONFLICT (id) DO UPDATE SET state = ?7, reason = ?8, total = ?9, done = ?10, duplicates = ?11, round = ?12
            """,
            replay.Id,
            replay.Workspace.Value,
            replay.Path,
            replay.Scope,
            replay.Speed,
            replay.Loops ? 1 : 0,
            replay.State.ToString(),
            replay.Reason,
            replay.Total,
            replay.Done,
            replay.Duplicates,
            replay.Round,
            Columns.Of(replay.StartedAt),
            replay.CarriesActions ? 1 : 0),
        cancellation);

    private sealed record Row
    {
        public string Id { get; init; } = "";

        public string Workspace { get; init; } = "";

        public string Path { get; init; } = "";

        public string Scope { get; init; } = "";

        public double Speed { get; init; }

        public bool Loops { get; init; }

        public string State { get; init; } = "";

        public string? Reason { get; init; }

        public long Total { get; init; }

        public long Done { get; init; }

        public long Duplicates { get; init; }

        public int Round { get; init; }

        public long StartedAt { get; init; }

        public bool CarriesActions { get; init; }

        public Replay ToReplay() => new()
        {
            Id = Id,
            Workspace = new(Workspace),
            Path = Path,
            Scope = Scope,
            Speed = Speed,
            Loops = Loops,
            State = Enum.Parse<ReplayState>(State),
            Reason = Reason,
            Total = Total,
            Done = Done,
            Duplicates = Duplicates,
            Round = Round,
            StartedAt = Columns.Time(StartedAt),
            CarriesActions = CarriesActions,
        };
    }
}
