using Dapper;

namespace NewsMonitor.Storage.Sql;

/// <summary>The outbox in the store.</summary>
internal sealed class SqlDeliveries(IDatabase database) : IDeliveries
{
    public async Task<WatchEndpoint?> Endpoint(string id, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        return (await connection.QuerySingleOrDefaultAsync<EndpointRow>($"{EndpointRow.Select} WHERE id = @id", new { id }))?.ToEndpoint();
    }

    public async Task<IReadOnlyList<string>> DueEndpoints(DateTimeOffset now, int limit, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        return (await connection.QueryAsync<string>(
            """
            SELECT d.endpoint FROM watch_delivery d JOIN watch_endpoint p ON p.id = d.endpoint
            WHERE d.due <= @now AND p.disabled IS NULL AND (p.rests_until IS NULL OR p.rests_until <= @now)
            GROUP BY d.endpoint ORDER BY min(d.due), d.endpoint LIMIT @limit
            """,
            new { now = Columns.Of(now), limit })).AsList();
    }

    public async Task<IReadOnlyList<WatchDelivery>> Due(string endpoint, DateTimeOffset now, bool together, int limit, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        var rows = await connection.QueryAsync<DeliveryRow>(
            $"""
            {DeliveryRow.Select}
            WHERE d.endpoint = @endpoint AND d.due <= @now
            AND (@together OR NOT EXISTS (SELECT 1 FROM watch_delivery p WHERE p.endpoint = d.endpoint AND p.story = d.story AND p.sequence < d.sequence AND p.due IS NOT NULL))
            ORDER BY d.sequence LIMIT @limit
            """,
            new { endpoint, now = Columns.Of(now), together, limit });
        return [.. rows.Select(r => r.ToDelivery())];
    }

    public Task Record(string endpoint, IReadOnlyList<DeliveryTry> tries, EndpointStanding standing, DateTimeOffset now, CancellationToken cancellation) => database.Write(
        s =>
        {
            foreach (var (sequence, state, count, due, status, reason) in tries)
            {
                s.Send(
                    "UPDATE watch_delivery SET state = ?3, tries = ?4, due = ?5, tried_at = ?6, status = ?7, reason = ?8 WHERE endpoint = ?1 AND sequence = ?2",
                    endpoint,
                    sequence,
                    state.ToString(),
                    count,
                    Columns.Of(due),
                    Columns.Of(now),
                    status,
                    reason);
            }

            s.Send(
                """
                UPDATE watch_endpoint SET disabled = ?2, failures = ?3, failing_since = ?4, last_try = ?5, last_success = ?6, last_status = ?7, last_reason = ?8, rests_until = ?9
                WHERE id = ?1
                """,
                endpoint,
                standing.Disabled,
                standing.Failures,
                Columns.Of(standing.FailingSince),
                Columns.Of(standing.LastTry),
                Columns.Of(standing.LastSuccess),
                standing.LastStatus,
                standing.LastReason,
                Columns.Of(standing.RestsUntil));
            if (standing.Disabled is not null)
            {
                s.Send("UPDATE watch_delivery SET state = ?2, due = NULL, reason = ?3 WHERE endpoint = ?1 AND due IS NOT NULL", endpoint, nameof(DeliveryState.Failed), standing.Disabled);
            }
        },
        cancellation);

    public async Task<Page<WatchDelivery>> List(string watch, string? endpoint, string? after, int limit, CancellationToken cancellation)
    {
        var before = PageKey.Parse(after);
        await using var connection = await database.Read(cancellation);
        var rows = (await connection.QueryAsync<DeliveryRow>(
            $"""
            {DeliveryRow.Select}
            WHERE d.watch = @watch AND (@endpoint IS NULL OR d.endpoint = @endpoint) AND (@key IS NULL OR d.sequence < @key OR (d.sequence = @key AND d.row < @tie))
            ORDER BY d.sequence DESC, d.row DESC LIMIT @limit + 1
            """,
            new { watch, endpoint, key = before?.Key, tie = before?.Tie, limit })).AsList();
        return new([.. rows.Take(limit).Select(r => r.ToDelivery())], rows.Count > limit ? new PageKey(rows[limit - 1].Sequence, rows[limit - 1].Row).ToString() : null);
    }

    public Task<bool> Again(string endpoint, long sequence, DateTimeOffset now, CancellationToken cancellation) => database.Write(
        s => s.Run("UPDATE watch_delivery SET state = ?3, tries = 0, due = ?4, reason = NULL WHERE endpoint = ?1 AND sequence = ?2", endpoint, sequence, nameof(DeliveryState.Pending), Columns.Of(now)) > 0,
        cancellation);

    public Task<bool> Enable(string endpoint, CancellationToken cancellation) => database.Write(
        s => s.Run("UPDATE watch_endpoint SET disabled = NULL, failures = 0, failing_since = NULL, rests_until = NULL WHERE id = ?1", endpoint) > 0,
        cancellation);
}
