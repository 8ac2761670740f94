using System.Globalization;
using System.Text.Json.Serialization;
using NewsMonitor.Contracts;
using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Web.Watches;

/// <summary>A watch as readers see it, with its query as written and in its normal form; not live while it catches up with what was before it was made; told is the number of what it told last.</summary>
internal sealed record WatchRow(
    string Id,
    string Name,
    string Query,
    string? NormalQuery,
    DateTimeOffset? Since,
    string Frequency,
    IReadOnlyList<string> Kinds,
    double AtMostEvery,
    IReadOnlyList<int> GrownPast,
    bool Paused,
    bool Live,
    string Workspace,
    string Owner,
    DateTimeOffset CreatedAt,
    long Told,
    string Stream,
    IReadOnlyList<EndpointRow> Deliveries)
{
    /// <summary>The watch, with secrets in the one answer that tells them.</summary>
    public static WatchRow Of(StoredWatch w, IReadOnlyList<NewSecret>? secrets = null) => new(
        w.Id,
        w.Settings.Name,
        w.Settings.Query,
        Delivery.Queries.Query.Parse(w.Settings.Query).Query?.ToString(),
        w.Settings.Since,
        w.Settings.Telling.Frequency.ToString().ToLowerInvariant(),
        w.Settings.Telling.Kinds,
        w.Settings.Telling.AtMostEvery.TotalSeconds,
        w.Settings.Telling.GrownPast,
        w.Settings.Paused,
        w.Live,
        w.Workspace,
        w.OwnerName,
        w.CreatedAt,
        w.Latest,
        $"/api/v1/watches/{w.Id}/stream",
        [.. w.Endpoints.Select(e => EndpointRow.Of(e, secrets?.FirstOrDefault(s => s.Endpoint == e.Id)?.Secret))]);
}

/// <summary>A delivery as readers see it: its state is ok, failing or disabled; its secret stands only in the answer that made it; of secrets there are two while one is being rotated.</summary>
internal sealed record EndpointRow(
    string Id,
    string Kind,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Url,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Format,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? To,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? At,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Zone,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] QuietAnswer? Quiet,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Secret,
    int Secrets,
    string State,
    string? Reason,
    int Failures,
    DateTimeOffset? FailingSince,
    DateTimeOffset? LastTry,
    DateTimeOffset? LastSuccess,
    int? LastStatus,
    DateTimeOffset? RestsUntil)
{
    public static EndpointRow Of(WatchEndpoint e, string? secret)
    {
        var (web, mail, standing) = (e.Settings.Kind == EndpointKind.Webhook, e.Settings.Mail, e.Standing);
        return new(
            e.Id,
            e.Settings.Kind.ToString().ToLowerInvariant(),
            web ? e.Settings.Target : null,
            web ? EndpointFields.Word(e.Settings.Format) : null,
            web ? null : e.Settings.Target,
            web ? null : [.. (mail?.At ?? []).Select(Time)],
            mail?.Zone,
            mail is { QuietFrom: { } from, QuietUntil: { } until } ? new QuietAnswer(Time(from), Time(until)) : null,
            secret,
            e.Secrets.Count,
            standing.Disabled is not null ? "disabled" : standing.FailingSince is not null ? "failing" : "ok",
            standing.Disabled ?? standing.LastReason,
            standing.Failures,
            standing.FailingSince,
            standing.LastTry,
            standing.LastSuccess,
            standing.LastStatus,
            standing.RestsUntil);
    }

    private static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>When no letters go out, by the reader's clock.</summary>
internal sealed record QuietAnswer(string From, string Until);
