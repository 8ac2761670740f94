using NewsMonitor.Contracts;
using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Web.Pages.Watches;

/// <summary>What the form of a watch holds, as it was typed.</summary>
public sealed record WatchDraft
{
    /// <summary>The name; empty: the query is the name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The query.</summary>
    public string Query { get; init; } = "";

    /// <summary>How much is told.</summary>
    public WatchFrequency Frequency { get; init; } = WatchFrequency.News;

    /// <summary>The shortest time between two tellings of one story, in minutes.</summary>
    public int Minutes { get; init; }

    /// <summary>From how many days back on it tells; 0: from now on.</summary>
    public int Days { get; init; }

    /// <summary>The webhooks' addresses.</summary>
    public IReadOnlyList<string> Webhooks { get; init; } = [];

    /// <summary>How webhooks' bodies are written.</summary>
    public WebhookFormat Format { get; init; }

    /// <summary>The e-mail addresses.</summary>
    public IReadOnlyList<string> Mails { get; init; } = [];

    /// <summary>The hours of e-mail digests, as <c>08:00, 18:30</c>; empty: each thing at once.</summary>
    public string MailAt { get; init; } = "";

    /// <summary>The reader's time zone (IANA).</summary>
    public string Zone { get; init; } = "Etc/UTC";

    /// <summary>True when a query that matches nearly every story is meant.</summary>
    public bool Everything { get; init; }

    /// <summary>What a watch is now.</summary>
    public static WatchDraft Of(StoredWatch watch)
    {
        var webhooks = watch.Endpoints.Where(e => e.Settings.Kind == EndpointKind.Webhook).ToList();
        var mails = watch.Endpoints.Where(e => e.Settings.Kind == EndpointKind.Email).ToList();
        return new WatchDraft
        {
            Name = watch.Settings.Name,
            Query = watch.Settings.Query,
            Frequency = watch.Settings.Telling.Frequency,
            Minutes = (int)watch.Settings.Telling.AtMostEvery.TotalMinutes,
            Webhooks = [.. webhooks.Select(e => e.Settings.Target)],
            Format = webhooks.Count > 0 ? webhooks[0].Settings.Format : WebhookFormat.Json,
            Mails = [.. mails.Select(e => e.Settings.Target)],
            MailAt = string.Join(", ", mails.SelectMany(m => m.Settings.Mail?.At ?? []).Distinct().Order().Select(at => at.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture))),
            Zone = mails.Select(m => m.Settings.Mail?.Zone).FirstOrDefault(zone => zone is not null) ?? "Etc/UTC",
        };
    }

    /// <summary>What is wanted, what the form does not show kept as it was.</summary>
    public WatchOrder Order(StoredWatch? before, DateTimeOffset now)
    {
        var telling = (before?.Settings.Telling ?? new WatchTelling()) with { Frequency = Frequency, AtMostEvery = TimeSpan.FromMinutes(Minutes) };
        var settings = (before?.Settings ?? new WatchSettings { Name = "", Query = "" }) with { Name = Name.Length > 0 ? Name : Query, Query = Query, Telling = telling, Since = before is null ? Days > 0 ? now.AddDays(-Days) : null : before.Settings.Since };
        return new WatchOrder(settings, [.. Webhooks.Select(url => Endpoint(before, EndpointKind.Webhook, url)), .. Mails.Select(to => Endpoint(before, EndpointKind.Email, to))]);
    }

    private EndpointOrder Endpoint(StoredWatch? before, EndpointKind kind, string target)
    {
        var known = before?.Endpoints.FirstOrDefault(e => e.Settings.Kind == kind && e.Settings.Target == target);
        var settings = known?.Settings ?? new EndpointSettings { Kind = kind, Target = target };
        return new EndpointOrder(kind == EndpointKind.Webhook ? settings with { Format = Format } : settings with { Mail = (settings.Mail ?? new MailTimes()) with { At = WatchForm.Hours(MailAt), Zone = Zone } }, known?.Id);
    }
}
