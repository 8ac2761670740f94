using NewsMonitor.Storage.Postgres;
using Npgsql;

namespace NewsMonitor.Storage.Transfer;

/// <summary>Fills an empty store from a source, in one transaction; when that has to be tried again, the source is read again.</summary>
internal static class StoreFilling
{
    /// <summary>Fills it.</summary>
    public static async Task<TransferReport> Run(StorePlace into, Func<ITableSource> source, TimeProvider time, Action<TransferProgress>? progress, CancellationToken cancellation)
    {
        var database = TransferDoors.Fill(into, time);
        using var closing = (IDisposable)database;
        try
        {
            var engine = TransferDoors.Tables(into);
            IReadOnlyList<TableForm> known;
            await using (var connection = await database.Read(cancellation))
            {
                known = engine.Tables(connection, null);
            }

            var load = new TableLoad(engine, known, progress, cancellation);
            return await database.Write(
                s =>
                {
                    using var rows = source();
                    return load.Run(s, rows);
                },
                cancellation);
        }
        catch (NpgsqlException e)
        {
            throw PostgresFault.Explain("the database to be filled", e);
        }
    }
}
