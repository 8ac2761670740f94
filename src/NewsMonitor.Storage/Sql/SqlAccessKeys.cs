using Dapper;
using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sql;

/// <summary>The keys in the store.</summary>
internal sealed class SqlAccessKeys(IDatabase database) : IAccessKeys
{
    public async Task<IReadOnlyList<AccessKey>> All(CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var rows = await connection.QueryAsync<Row>(
            "SELECT id Id, name Name, scope Scope, hash Hash, created_at CreatedAt, created_by CreatedBy, revoked_at RevokedAt FROM access_key ORDER BY created_at, id");
        return [.. rows.Select(r => r.ToKey())];
    }

    public Task Add(AccessKey key, CancellationToken cancellation) => database.Write(
        s => s.Run(
            "INSERT INTO access_key (id, name, scope, hash, created_at, created_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING",
            key.Id,
            key.Name,
            key.Scope.ToString(),
            key.Hash,
            Columns.Of(key.CreatedAt),
            key.CreatedBy),
        cancellation);

    public Task<bool> Revoke(string id, DateTimeOffset at, CancellationToken cancellation) =>
        database.Write(s => s.Run("UPDATE access_key SET revoked_at = ?2 WHERE id = ?1 AND revoked_at IS NULL", id, Columns.Of(at)) > 0, cancellation);

    private sealed record Row
    {
        public string Id { get; init; } = "";

        public string Name { get; init; } = "";

        public string Scope { get; init; } = "";

        public string Hash { get; init; } = "";

        public long CreatedAt { get; init; }

        public string CreatedBy { get; init; } = "";

        public long? RevokedAt { get; init; }

        public AccessKey ToKey() => new()
        {
            Id = Id,
            Name = Name,
            Scope = Enum.Parse<AccessScope>(Scope),
            Hash = Hash,
            CreatedAt = Columns.Time(CreatedAt),
            CreatedBy = CreatedBy,
            RevokedAt = Columns.Time(RevokedAt),
        };
    }
}
