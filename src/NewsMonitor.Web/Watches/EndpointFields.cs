using System.Text.Json;
using NewsMonitor.Contracts;
using NewsMonitor.Model;
using NewsMonitor.Web.Http;

namespace NewsMonitor.Web.Watches;

/// <summary>Reads what a request says of a delivery. Pure.</summary>
internal static class EndpointFields
{
    private const string OfWebhook = "kind, id, url, format";
    private const string OfEmail = "kind, id, to, at, zone, quiet";

    /// <summary>How formats are written in the API.</summary>
    public static string Word(WebhookFormat format) => format switch
    {
        WebhookFormat.CloudEvents => "cloudevents",
        WebhookFormat.CloudEventsBinary => "cloudevents-binary",
        _ => "json",
    };

    public static EndpointOrder Read(JsonElement delivery)
    {
        Json.Expect(delivery, JsonValueKind.Object, "deliveries must hold objects such as {\"kind\": \"webhook\", \"url\": \"https://example.org/hook\"}");
        var kind = delivery.TryGetProperty("kind", out var word) ? Json.Word<EndpointKind>(word, "deliveries: kind") : null;
        return kind switch
        {
            EndpointKind.Webhook => Webhook(delivery),
            EndpointKind.Email => Email(delivery),
            _ => throw ApiException.BadRequest("deliveries: kind is missing: it is webhook or email"),
        };
    }

    private static EndpointOrder Webhook(JsonElement delivery)
    {
        var (settings, id) = (new EndpointSettings { Kind = EndpointKind.Webhook, Target = "" }, (string?)null);
        foreach (var field in delivery.EnumerateObject())
        {
            switch (field.Name)
            {
                case "kind":
                    break;
                case "id":
                    id = Json.Text(field.Value, "deliveries: id");
                    break;
                case "url":
                    settings = settings with { Target = Json.Text(field.Value, "deliveries: url")?.Trim() ?? "" };
                    break;
                case "format":
                    settings = settings with { Format = Format(Json.Text(field.Value, "deliveries: format") ?? "json") };
                    break;
                default:
                    throw ApiException.BadRequest($"'{field.Name}' is not a field of a webhook; the fields are {OfWebhook}");
            }
        }

        return settings.Target.Length > 0 ? new EndpointOrder(settings, id) : throw ApiException.BadRequest("deliveries: a webhook needs a url");
    }

    private static EndpointOrder Email(JsonElement delivery)
    {
        var (target, id, times) = ("", (string?)null, new MailTimes());
        foreach (var field in delivery.EnumerateObject())
        {
            switch (field.Name)
            {
                case "kind":
                    break;
                case "id":
                    id = Json.Text(field.Value, "deliveries: id");
                    break;
                case "to":
                    target = Json.Text(field.Value, "deliveries: to")?.Trim() ?? "";
                    break;
                case "at":
                    times = times with { At = At(field.Value) };
                    break;
                case "zone":
                    times = times with { Zone = Json.Text(field.Value, "deliveries: zone") ?? times.Zone };
                    break;
                case "quiet":
                    times = Quiet(field.Value, times);
                    break;
                default:
                    throw ApiException.BadRequest($"'{field.Name}' is not a field of an e-mail delivery; the fields are {OfEmail}");
            }
        }

        return target.Length > 0
            ? new EndpointOrder(new EndpointSettings { Kind = EndpointKind.Email, Target = target, Mail = times }, id)
            : throw ApiException.BadRequest("deliveries: an e-mail needs an address in to");
    }

    /// <summary>One time of day or several, earliest first.</summary>
    private static List<TimeOnly> At(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? [Json.TimeOfDay(value, "deliveries: at")]
        : [.. Json.List(value, "deliveries: at", v => Json.TimeOfDay(v, "deliveries: at")).Distinct().Order()];

    private static MailTimes Quiet(JsonElement value, MailTimes times)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return times;
        }

        Json.Expect(value, JsonValueKind.Object, "deliveries: quiet must be an object such as {\"from\": \"22:00\", \"until\": \"07:00\"}");
        return times with
        {
            QuietFrom = value.TryGetProperty("from", out var from) ? Json.TimeOfDay(from, "deliveries: quiet.from") : null,
            QuietUntil = value.TryGetProperty("until", out var until) ? Json.TimeOfDay(until, "deliveries: quiet.until") : null,
        };
    }

    private static WebhookFormat Format(string word) => Enum.GetValues<WebhookFormat>().Where(f => string.Equals(Word(f), word, StringComparison.OrdinalIgnoreCase)).Select(f => (WebhookFormat?)f).FirstOrDefault()
        ?? throw ApiException.BadRequest($"deliveries: format '{word}' is not known: it is {string.Join(", ", Enum.GetValues<WebhookFormat>().Select(Word))}");
}
