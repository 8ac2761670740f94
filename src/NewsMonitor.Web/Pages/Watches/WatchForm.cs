using System.Globalization;
using Microsoft.AspNetCore.Http;
using NewsMonitor.Model;
using NewsMonitor.Web.Http;

namespace NewsMonitor.Web.Pages.Watches;

/// <summary>Reads the form of a watch. What cannot be read is a 400 that names the field.</summary>
internal static class WatchForm
{
    private const int MostMinutes = 7 * 24 * 60;
    private const int MostDays = 90;

    public static WatchDraft Read(IFormCollection form) => new()
    {
        Name = form["name"].ToString().Trim(),
        Query = form["q"].ToString().Trim(),
        Frequency = Frequency(form["frequency"].ToString()),
        Minutes = Number(form["minutes"].ToString(), "at most one each", MostMinutes),
        Days = Number(form["days"].ToString(), "days back", MostDays),
        Webhooks = Lines(form["webhooks"].ToString()),
        Format = Format(form["format"].ToString()),
        Mails = Lines(form["mails"].ToString()),
        MailAt = form["mail-at"].ToString().Trim(),
        Everything = form["everything"] == "true",
        Zone = form["zone"].ToString() is { Length: > 0 } zone ? zone : "Etc/UTC",
    };

    /// <summary>Times of day, as <c>08:00, 18:30</c>.</summary>
    public static IReadOnlyList<TimeOnly> Hours(string text) =>
    [
        .. Lines(text.Replace(',', '\n')).Select(part => TimeOnly.TryParseExact(part, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw ApiException.BadRequest($"'{part}' is no time of day: write 08:00, or 08:00, 18:30 for two letters a day")).Distinct().Order(),
    ];

    /// <summary>How often a watch tells, as forms and API call it.</summary>
    public static WatchFrequency Frequency(string text) => text switch
    {
        "" or "news" => WatchFrequency.News,
        "everything" => WatchFrequency.Everything,
        "beginnings" => WatchFrequency.Beginnings,
        _ => throw ApiException.BadRequest($"'{text}' is no frequency: it is everything, news or beginnings"),
    };

    private static WebhookFormat Format(string text) => text switch
    {
        "" or "json" => WebhookFormat.Json,
        "cloudevents" => WebhookFormat.CloudEvents,
        "cloudevents-binary" => WebhookFormat.CloudEventsBinary,
        _ => throw ApiException.BadRequest($"'{text}' is no format of a webhook: it is json, cloudevents or cloudevents-binary"),
    };

    private static int Number(string text, string what, int most) => text.Length == 0 ? 0
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number
        : throw ApiException.BadRequest($"{what}: '{text}' must be a number up to {most}");

    private static IReadOnlyList<string> Lines(string text) => [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
}
