using System.CommandLine;
using System.Text.Json.Nodes;
using NewsMonitor.Cli.Searching;

namespace NewsMonitor.Cli.Watches;

/// <summary>What can be said of a watch on the command line.</summary>
internal sealed class WatchFieldOptions
{
    private readonly Option<string?> _query = QueryOption.Make("What is watched for:");
    private readonly Option<string?> _since = new("--since") { Description = "Tell from this time on, ISO 8601; else from now on." };
    private readonly Option<string?> _frequency = new("--frequency") { Description = "How much is told: that a story begins and its news; only beginnings; everything." };
    private readonly Option<double?> _every = new("--at-most-every") { Description = "The shortest time between two tellings of one story, in minutes." };
    private readonly Option<string[]> _webhooks = new("--webhook") { Description = "An address that is posted to; may be said again." };
    private readonly Option<string?> _format = new("--format") { Description = "How a webhook's body is written." };
    private readonly Option<string[]> _mails = new("--email") { Description = "An address that is written to; may be said again." };
    private readonly Option<string[]> _at = new("--at") { Description = "A time of day of a digest, as 08:00; may be said again; else at once." };
    private readonly Option<string?> _zone = new("--zone") { Description = "The reader's time zone, such as Europe/Amsterdam." };
    private readonly Option<bool> _everything = new("--everything") { Description = "A query that matches nearly every story is meant." };

    public WatchFieldOptions()
    {
        _frequency.AcceptOnlyFromAmong("news", "beginnings", "everything");
        _format.AcceptOnlyFromAmong("json", "cloudevents", "cloudevents-binary");
    }

    /// <summary>Adds the options to a command.</summary>
    public WatchFieldOptions AddTo(Command command, bool adds)
    {
        _query.Required = adds;
        foreach (var option in new Option[] { _query, _since, _frequency, _every, _webhooks, _format, _mails, _at, _zone, _everything })
        {
            command.Add(option);
        }

        return this;
    }

    /// <summary>A watch with what was said; what was not said stays.</summary>
    public JsonObject Change(ParseResult parsed, JsonObject watch)
    {
        Set(watch, "query", parsed.GetValue(_query));
        Set(watch, "since", parsed.GetValue(_since));
        Set(watch, "frequency", parsed.GetValue(_frequency));
        if (parsed.GetValue(_every) is { } minutes)
        {
            watch["atMostEvery"] = minutes * 60;
        }

        if (parsed.GetValue(_everything))
        {
            watch["everything"] = true;
        }

        var deliveries = watch["deliveries"]?.AsArray() ?? [];
        watch["deliveries"] = new JsonArray([.. Kept(deliveries, "webhook", parsed.GetValue(_webhooks), url => Webhook(parsed, url)), .. Kept(deliveries, "email", parsed.GetValue(_mails), to => Email(parsed, to))]);
        return watch;
    }

    private JsonObject Webhook(ParseResult parsed, string url)
    {
        var webhook = new JsonObject { ["kind"] = "webhook", ["url"] = url };
        Set(webhook, "format", parsed.GetValue(_format));
        return webhook;
    }

    private JsonObject Email(ParseResult parsed, string to)
    {
        var mail = new JsonObject { ["kind"] = "email", ["to"] = to };
        if (parsed.GetValue(_at) is { Length: > 0 } at)
        {
            mail["at"] = new JsonArray([.. at.Select(time => (JsonNode)time)]);
        }

        Set(mail, "zone", parsed.GetValue(_zone));
        return mail;
    }

    /// <summary>Those that were named, else those that were there.</summary>
    private static IEnumerable<JsonNode> Kept(JsonArray deliveries, string kind, string[]? named, Func<string, JsonObject> make) => named is { Length: > 0 }
        ? named.Select(make)
        : deliveries.Where(d => d!["kind"]!.GetValue<string>() == kind).Select(d => d!.DeepClone());

    private static void Set(JsonObject watch, string name, string? value)
    {
        if (value is not null)
        {
            watch[name] = value;
        }
    }
}
