namespace NewsMonitor.Storage.Sql;

/// <summary>A row of the outbox, with what it delivers.</summary>
internal sealed record DeliveryRow
{
    /// <summary>The rows, as <c>d</c>, with their entries, as <c>e</c>.</summary>
    public const string Select = """
        SELECT d.row Row, d.endpoint Endpoint, d.state State, d.tries Tries, d.due Due, d.tried_at TriedAt, d.status Status, d.reason Reason, d.watch Watch, d.sequence Sequence,
        e.kind Kind, e.story Story, e.from_version FromVersion, e.to_version ToVersion, e.update_at UpdateAt, e.at At, e.headline Headline, e.article_count ArticleCount
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

    public string Watch { get; init; } = "";

    public long Sequence { get; init; }

    public string Kind { get; init; } = "";

    public string Story { get; init; } = "";

    public int FromVersion { get; init; }

    public int ToVersion { get; init; }

    public long UpdateAt { get; init; }

    public long At { get; init; }

    public string Headline { get; init; } = "";

    public int ArticleCount { get; init; }

    public WatchDelivery ToDelivery() => new()
    {
        Endpoint = Endpoint,
        Entry = new EntryRow
        {
            Watch = Watch,
            Sequence = Sequence,
            Kind = Kind,
            Story = Story,
            FromVersion = FromVersion,
            ToVersion = ToVersion,
            UpdateAt = UpdateAt,
            At = At,
            Headline = Headline,
            ArticleCount = ArticleCount,
        }.ToEntry(),
        State = Enum.Parse<DeliveryState>(State),
        Tries = Tries,
        Due = Columns.Time(Due),
        TriedAt = Columns.Time(TriedAt),
        Status = Status,
        Reason = Reason,
    };
}
