namespace NewsMonitor.Storage.Sql;

/// <summary>A row of the outbox, with what it delivers.</summary>
internal sealed record DeliveryRow : EntryRow
{
    /// <summary>The rows, as <c>d</c>, with their entries, as <c>e</c>.</summary>
    public const string Select = $"""
        SELECT d.row Row, d.endpoint Endpoint, d.state State, d.tries Tries, d.due Due, d.tried_at TriedAt, d.status Status, d.reason Reason, {Columns}
        FROM watch_delivery d JOIN watch_entry e ON e.watch = d.watch AND e.sequence = d.sequence
        """;

    public long Row { get; init; }

    public string Endpoint { get; init; } = "";

    public string State { get; init; } = "";

    public int Tries { get; init; }

    public long? Due { get; init; }

    public long? TriedAt { get; init; }

    public int? Status { get; init; }

    public string? Reason { get; init; }

    public WatchDelivery ToDelivery() => new()
    {
        Endpoint = Endpoint,
        Entry = ToEntry(),
        State = Enum.Parse<DeliveryState>(State),
        Tries = Tries,
        Due = Sql.Columns.Time(Due),
        TriedAt = Sql.Columns.Time(TriedAt),
        Status = Status,
        Reason = Reason,
    };
}
