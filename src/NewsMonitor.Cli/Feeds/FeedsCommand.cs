using System.CommandLine;
using System.Text.Json;

namespace NewsMonitor.Cli.Feeds;

/// <summary><c>newsmonitor feeds</c>: the feeds that a server polls.</summary>
internal static class FeedsCommand
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>The command.</summary>
    public static Command Make() => new("feeds", "The feeds that a server polls over HTTP: add, list, show, edit, pause, poll, remove; preview a site; OPML in and out.")
    {
        Add(),
        List(),
        Show(),
        Edit(),
        One("pause", "Stops visiting a feed.", (client, id, cancel) => client.Write(HttpMethod.Patch, $"api/v1/feeds/{id}", """{"paused":true}"""u8.ToArray(), "application/json", cancel)),
        One("resume", "Visits a paused feed again.", (client, id, cancel) => client.Write(HttpMethod.Patch, $"api/v1/feeds/{id}", """{"paused":false}"""u8.ToArray(), "application/json", cancel)),
        One("poll", "Visits a feed now; one that has ended begins again.", (client, id, cancel) => client.Post($"api/v1/feeds/{id}/poll", null, cancel)),
        One("remove", "Removes a feed; its articles stay.", (client, id, cancel) => client.Write(HttpMethod.Delete, $"api/v1/feeds/{id}", null, "application/json", cancel)),
        PreviewCommand.Make(),
        OpmlCommand.Make(),
    };

    private static Command Add()
    {
        var url = new Argument<string>("URL") { Description = "A feed, or a site that names one; https is meant when nothing else is said." };
        var command = new Command("add", "Adds a feed and prints its id.") { url };
        var fields = new FeedFieldOptions().AddTo(command);
        var server = new ServerOptions().AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            using var client = server.Open(parsed);
            var feed = await client.Post("api/v1/feeds", fields.Body(parsed, parsed.GetValue(url)), cancel);
            await Print(new Shown(parsed), feed, server.Json(parsed));
            return Terminal.Done;
        });
        return command;
    }

    private static Command Edit()
    {
        var id = new Argument<string>("ID") { Description = "The feed." };
        var url = new Option<string?>("--url") { Description = "Another address." };
        var command = new Command("edit", "Changes what is set for a feed; an empty text resets a field.") { id, url };
        var fields = new FeedFieldOptions().AddTo(command);
        var server = new ServerOptions().AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            using var client = server.Open(parsed);
            var feed = await client.Write(HttpMethod.Patch, $"api/v1/feeds/{Uri.EscapeDataString(parsed.GetValue(id)!)}", fields.Body(parsed, parsed.GetValue(url)), "application/json", cancel);
            await Print(new Shown(parsed), feed, server.Json(parsed));
            return Terminal.Done;
        });
        return command;
    }

    private static Command List() => ListCommand.Make(
        "Lists the feeds: id, state, status, articles a day, last and next visit, title, address, error.",
        "api/v1/feeds",
        ["id", "state", "status", "a day", "last visit", "next visit", "title", "address", "error"],
        row => row.Deserialize<FeedLine>(Web)!.Cells());

    private static Command Show()
    {
        var id = new Argument<string>("ID") { Description = "The feed." };
        var command = new Command("show", "Shows a feed with its last visits.") { id };
        var server = new ServerOptions().AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            using var client = server.Open(parsed);
            var shown = new Shown(parsed);
            var feed = await client.Get($"api/v1/feeds/{Uri.EscapeDataString(parsed.GetValue(id)!)}", cancel);
            if (server.Json(parsed))
            {
                await shown.Json(feed);
                return Terminal.Done;
            }

            var line = feed.Deserialize<FeedLine>(Web)!;
            foreach (var (name, value) in line.Facts())
            {
                await shown.Data.WriteLineAsync($"{name}\t{value}");
            }

            shown.Table(["time", "status", "items", "articles", "bytes", "what went wrong"], (line.Visits ?? []).Select(v => v.Cells()));
            return Terminal.Done;
        });
        return command;
    }

    private static Command One(string name, string description, Func<ServerClient, string, CancellationToken, Task<JsonElement>> act)
    {
        var id = new Argument<string>("ID") { Description = "The feed." };
        var command = new Command(name, description) { id };
        var server = new ServerOptions().AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            using var client = server.Open(parsed);
            var shown = new Shown(parsed);
            var feed = await act(client, Uri.EscapeDataString(parsed.GetValue(id)!), cancel);
            if (feed.ValueKind == JsonValueKind.Undefined)
            {
                await shown.Messages.WriteLineAsync($"newsmonitor: {PlainText.Of(parsed.GetValue(id))} is removed");
            }
            else
            {
                await Print(shown, feed, server.Json(parsed));
            }

            return Terminal.Done;
        });
        return command;
    }

    private static async Task Print(Shown shown, JsonElement feed, bool json)
    {
        if (json)
        {
            await shown.Json(feed);
            return;
        }

        var line = feed.Deserialize<FeedLine>(Web)!;
        await shown.Data.WriteLineAsync($"{line.Id}\t{line.State}\t{PlainText.Of(line.Title)}\t{PlainText.Of(line.Url)}");
    }
}
