using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsMonitor.Cli.Watches;

/// <summary>What of a watch someone wanted, out of all that the server says of it: what can be sent back, or kept in a file. Pure.</summary>
internal static class WatchFiles
{
    private static readonly string[] OfWatch = ["name", "query", "since", "frequency", "kinds", "atMostEvery", "grownPast", "paused"];
    private static readonly string[] OfDelivery = ["id", "kind", "url", "format", "to", "at", "zone", "quiet"];

    /// <summary>What was wanted, with the ids of its deliveries, so that they stay the same.</summary>
    public static JsonObject Wanted(JsonElement watch)
    {
        var wanted = Some(watch, OfWatch);
        wanted["deliveries"] = new JsonArray([.. watch.GetProperty("deliveries").EnumerateArray().Select(delivery => Some(delivery, OfDelivery))]);
        return wanted;
    }

    /// <summary>What another server can make a watch of: without ids.</summary>
    public static JsonObject Portable(JsonElement watch)
    {
        var wanted = Wanted(watch);
        foreach (var delivery in wanted["deliveries"]!.AsArray())
        {
            delivery!.AsObject().Remove("id");
        }

        return wanted;
    }

    private static JsonObject Some(JsonElement from, string[] names)
    {
        var some = new JsonObject();
        foreach (var name in names)
        {
            if (from.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null)
            {
                some[name] = JsonNode.Parse(value.GetRawText());
            }
        }

        return some;
    }
}
