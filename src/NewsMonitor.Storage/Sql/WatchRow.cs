using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sql;

/// <summary>A row of the table of watches.</summary>
internal sealed record WatchRow
{
    public const string Select = """
        SELECT id Id, workspace Workspace, owner Owner, owner_name OwnerName, name Name, query Query, telling Telling, since Since, paused Paused, created_at CreatedAt,
        cursor "Cursor", live Live, latest Latest FROM watch
        """;

    public string Id { get; init; } = "";

    public string Workspace { get; init; } = "";

    public string Owner { get; init; } = "";

    public string OwnerName { get; init; } = "";

    public string Name { get; init; } = "";

    public string Query { get; init; } = "";

    public string Telling { get; init; } = "{}";

    public long? Since { get; init; }

    public bool Paused { get; init; }

    public long CreatedAt { get; init; }

    public long Cursor { get; init; }

    public bool Live { get; init; }

    public long Latest { get; init; }

    public StoredWatch ToWatch(IEnumerable<EndpointRow> endpoints) => new()
    {
        Id = Id,
        Workspace = Workspace,
        Owner = Owner,
        OwnerName = OwnerName,
        Settings = new WatchSettings { Name = Name, Query = Query, Telling = StoredTelling.Read(Telling), Since = Columns.Time(Since), Paused = Paused },
        CreatedAt = Columns.Time(CreatedAt),
        Cursor = Cursor,
        Live = Live,
        Latest = Latest,
        Endpoints = [.. endpoints.Where(e => e.Watch == Id).Select(e => e.ToEndpoint())],
    };
}

/// <summary>What a watch tells of, as its column holds it. This form is stored: it may grow, never change.</summary>
internal sealed record StoredTelling
{
    public string Frequency { get; init; } = nameof(WatchFrequency.News);

    public IReadOnlyList<string>? Kinds { get; init; }

    public double? Every { get; init; }

    public IReadOnlyList<int>? GrownPast { get; init; }

    public static string Write(WatchTelling telling) => Columns.Write(new StoredTelling
    {
        Frequency = telling.Frequency.ToString(),
        Kinds = telling.Kinds.Count == 0 ? null : telling.Kinds,
        Every = telling.AtMostEvery == TimeSpan.Zero ? null : telling.AtMostEvery.TotalSeconds,
        GrownPast = telling.GrownPast.Count == 0 ? null : telling.GrownPast,
    });

    public static WatchTelling Read(string text)
    {
        var stored = Columns.Read<StoredTelling>(text);
        return new WatchTelling
        {
            Frequency = Enum.Parse<WatchFrequency>(stored.Frequency),
            Kinds = stored.Kinds ?? [],
            AtMostEvery = TimeSpan.FromSeconds(stored.Every ?? 0),
            GrownPast = stored.GrownPast ?? [],
        };
    }
}
