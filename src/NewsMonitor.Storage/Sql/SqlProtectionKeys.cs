using Dapper;

namespace NewsMonitor.Storage.Sql;

/// <summary>What sign-ins are protected with, in the store.</summary>
internal sealed class SqlProtectionKeys(IDatabase database) : IProtectionKeys
{
    public async Task<IReadOnlyList<string>> All(CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        return [.. await connection.QueryAsync<string>("SELECT xml FROM protection_key ORDER BY name")];
    }

    public Task Add(string name, string xml, CancellationToken cancellation) =>
        database.Write(s => s.Run("INSERT INTO protection_key (name, xml) VALUES (?1, ?2) ON CONFLICT DO NOTHING", name, xml), cancellation);
}
