using System.Text.Json;
using NewsMonitor.Contracts;
using NewsMonitor.Delivery.Queries;
using NewsMonitor.Model;
using NewsMonitor.Web.Http;

namespace NewsMonitor.Web.Watches;

/// <summary>Reads what a request says of a watch; unknown fields are refused, so that a misspelt one is not lost. Pure.</summary>
internal static class WatchFields
{
    private const string Names = "name, query, since, frequency, kinds, atMostEvery, grownPast, paused, deliveries, everything";
    private static readonly JsonDocumentOptions Tolerant = new() { AllowTrailingCommas = true, MaxDepth = 8 };

    /// <summary>A watch as it is wanted.</summary>
    public static WatchOrder Read(ReadOnlyMemory<byte> body)
    {
        using var document = Parse(body);
        return Read(document.RootElement);
    }

    /// <summary>A watch as it is wanted; what is not named has its usual value.</summary>
    public static WatchOrder Read(JsonElement watch)
    {
        Json.Expect(watch, JsonValueKind.Object, "a watch must be an object such as {\"name\": \"Harbour\", \"query\": \"harbour fire\"}");
        var (settings, endpoints, everything) = (new WatchSettings { Name = "", Query = "" }, (IReadOnlyList<EndpointOrder>)[], false);
        foreach (var field in watch.EnumerateObject())
        {
            var value = field.Value;
            switch (field.Name)
            {
                case "name":
                    settings = settings with { Name = Json.Text(value, "name")?.Trim() ?? "" };
                    break;
                case "query":
                    settings = settings with { Query = Json.Text(value, "query") ?? "" };
                    break;
                case "since":
                    settings = settings with { Since = Json.Time(value, "since") };
                    break;
                case "frequency":
                    settings = settings with { Telling = settings.Telling with { Frequency = Json.Word<WatchFrequency>(value, "frequency") ?? WatchFrequency.News } };
                    break;
                case "kinds":
                    settings = settings with { Telling = settings.Telling with { Kinds = Json.List(value, "kinds", v => Json.Text(v, "kinds") ?? "") } };
                    break;
                case "atMostEvery":
                    settings = settings with { Telling = settings.Telling with { AtMostEvery = Json.Span(value, "atMostEvery") } };
                    break;
                case "grownPast":
                    settings = settings with { Telling = settings.Telling with { GrownPast = Json.List(value, "grownPast", v => Json.Number(v, "grownPast")) } };
                    break;
                case "paused":
                    settings = settings with { Paused = Json.Flag(value, "paused") };
                    break;
                case "deliveries":
                    endpoints = Json.List(value, "deliveries", EndpointFields.Read);
                    break;
                case "everything":
                    everything = Json.Flag(value, "everything");
                    break;
                default:
                    throw ApiException.BadRequest($"'{field.Name}' is not a field of a watch; the fields are {Names}");
            }
        }

        return new WatchOrder(Checked(settings, everything), endpoints);
    }

    private static WatchSettings Checked(WatchSettings settings, bool everything)
    {
        if (settings.Name.Length == 0)
        {
            throw ApiException.BadRequest("name is missing: say what the watch is called");
        }

        var (query, fault) = Query.Parse(settings.Query);
        if (fault is not null)
        {
            throw new ApiException(400, $"query: {fault}")
            {
                Members = new Dictionary<string, object?>(StringComparer.Ordinal) { ["at"] = fault.At, ["length"] = fault.Length, ["hint"] = fault.Hint, ["query"] = settings.Query },
            };
        }

        return !query!.HoldsForNearlyEverything || everything ? settings : throw ApiException.Unprocessable(
            $"query '{settings.Query}' would match nearly every story: name something that a story must have, such as a word or articles>=5; or say \"everything\": true if that is meant");
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonDocument.Parse(body, Tolerant);
        }
        catch (JsonException e)
        {
            throw ApiException.BadRequest($"the body is not JSON: {e.Message}");
        }
    }
}
