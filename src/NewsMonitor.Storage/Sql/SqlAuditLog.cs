using Dapper;

namespace NewsMonitor.Storage.Sql;

/// <summary>The audit log in the store.</summary>
internal sealed class SqlAuditLog(IDatabase database) : IAuditLog
{
    public Task Add(AuditEntry entry, long keep, CancellationToken cancellation) => database.Write(
        s =>
        {
            var row = (long)s.Scalar(
                "INSERT INTO audit (at, who, key, scope, origin, method, path, status) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) RETURNING row",
                Columns.Of(entry.At),
                entry.Who,
                entry.Key,
                entry.Scope,
                entry.Origin,
                entry.Method,
                entry.Path,
                entry.Status)!;
            s.Send("DELETE FROM audit WHERE row <= ?1", row - keep);
        },
        cancellation);

    public async Task<Page<AuditEntry>> Entries(string? after, int limit, CancellationToken cancellation)
    {
        var before = PageKey.Parse(after)?.Key ?? long.MaxValue;
        await using var connection = await database.Read(cancellation);
        var rows = (await connection.QueryAsync<AuditRow>(
            "SELECT row Row, at At, who Who, key Key, scope Scope, origin Origin, method Method, path Path, status Status FROM audit WHERE row < @before ORDER BY row DESC LIMIT @limit + 1",
            new { before, limit })).AsList();
        return new([.. rows.Take(limit).Select(r => r.ToEntry())], rows.Count > limit ? new PageKey(rows[limit - 1].Row, 0).ToString() : null);
    }

    private sealed record AuditRow
    {
        public long Row { get; init; }

        public long At { get; init; }

        public string Who { get; init; } = "";

        public string? Key { get; init; }

        public string Scope { get; init; } = "";

        public string Origin { get; init; } = "";

        public string Method { get; init; } = "";

        public string Path { get; init; } = "";

        public int Status { get; init; }

        public AuditEntry ToEntry() => new() { At = Columns.Time(At), Who = Who, Key = Key, Scope = Scope, Origin = Origin, Method = Method, Path = Path, Status = Status };
    }
}
