using System.Data.Common;
using Dapper;

namespace NewsMonitor.Storage.Sql;

/// <summary>Where the update log stood when the store was opened.</summary>
/// <param name="Epoch">The life of the log.</param>
/// <param name="Latest">The sequence of the newest update; 0 while there is none.</param>
internal sealed record StoreLife(string Epoch, long Latest)
{
    /// <summary>Reads it.</summary>
    public static StoreLife Read(DbConnection connection) => new(
        connection.ExecuteScalar<string>("SELECT value FROM meta WHERE name = 'epoch'")!,
        connection.ExecuteScalar<long?>("SELECT max(sequence) FROM story_update") ?? 0);
}
