using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sql;

/// <summary>A row of the table of endpoints.</summary>
internal sealed record EndpointRow
{
    public const string Select = """
        SELECT id Id, watch Watch, kind Kind, target Target, format Format, mail Mail, secrets Secrets, disabled Disabled, failures Failures, failing_since FailingSince,
        last_try LastTry, last_success LastSuccess, last_status LastStatus, last_reason LastReason, rests_until RestsUntil FROM watch_endpoint
        """;

    public string Id { get; init; } = "";

    public string Watch { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Target { get; init; } = "";

    public string Format { get; init; } = "";

    public string? Mail { get; init; }

    public string Secrets { get; init; } = "[]";

    public string? Disabled { get; init; }

    public int Failures { get; init; }

    public long? FailingSince { get; init; }

    public long? LastTry { get; init; }

    public long? LastSuccess { get; init; }

    public int? LastStatus { get; init; }

    public string? LastReason { get; init; }

    public long? RestsUntil { get; init; }

    public WatchEndpoint ToEndpoint() => new()
    {
        Id = Id,
        Watch = Watch,
        Settings = new EndpointSettings
        {
            Kind = Enum.Parse<EndpointKind>(Kind),
            Target = Target,
            Format = Enum.Parse<WebhookFormat>(Format),
            Mail = Mail is null ? null : Columns.Read<MailTimes>(Mail),
        },
        Secrets = [.. Columns.Read<StoredSecret[]>(Secrets).Select(s => new EndpointSecret(s.Text, Columns.Time(s.Until)))],
        Standing = new EndpointStanding
        {
            Disabled = Disabled,
            Failures = Failures,
            FailingSince = Columns.Time(FailingSince),
            LastTry = Columns.Time(LastTry),
            LastSuccess = Columns.Time(LastSuccess),
            LastStatus = LastStatus,
            LastReason = LastReason,
            RestsUntil = Columns.Time(RestsUntil),
        },
    };

    /// <summary>Secrets as their column holds them. This form is stored: it may grow, never change.</summary>
    public static string Write(IReadOnlyList<EndpointSecret> secrets) => Columns.Write(secrets.Select(s => new StoredSecret(s.Text, Columns.Of(s.Until))));

    private sealed record StoredSecret(string Text, long? Until);
}
