using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsMonitor.Cli.Watches;

/// <summary><c>newsmonitor watches</c>: queries that are watched, and where they deliver.</summary>
internal static class WatchesCommand
{
    private const string Root = "api/v1/watches";

    /// <summary>The command.</summary>
    public static Command Make() => new("watches", "Queries that are watched: add, list, show, edit, pause, mute, remove; their deliveries and tests; JSON in and out.")
    {
        List(),
        Show(),
        Add(),
        Edit(),
        One("pause", "Pauses a watch; what comes meanwhile is not told.", (client, id, cancel) => client.Post($"{Root}/{id}/pause", null, cancel)),
        One("resume", "Lets a paused watch go on, from now.", (client, id, cancel) => client.Post($"{Root}/{id}/resume", null, cancel)),
        One("remove", "Removes a watch and all that it told.", (client, id, cancel) => client.Write(HttpMethod.Delete, $"{Root}/{id}", null, "application/json", cancel)),
        Mute(),
        WatchDeliveriesCommands.Deliveries(),
        WatchDeliveriesCommands.Test(),
        WatchFilesCommands.Export(),
        WatchFilesCommands.Import(),
    };

    private static Command List() => ListCommand.Make(
        "Lists the watches: id, state, how often it told, deliveries, name, query.",
        Root,
        ["id", "state", "told", "deliveries", "name", "query"],
        row => WatchLine.Read(row).Cells());

    private static Command Show() => One("show", "Shows a watch and how its deliveries stand.", (client, id, cancel) => client.Get($"{Root}/{id}", cancel));

    private static Command Add()
    {
        var name = new Argument<string>("NAME") { Description = "What it is called." };
        var command = new Command("add", "Makes a watch and prints it; a new secret is printed this once.") { name };
        var fields = new WatchFieldOptions().AddTo(command, adds: true);
        var server = new ServerOptions().AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var client = server.Open(parsed);
            var wanted = fields.Change(parsed, new JsonObject { ["name"] = parsed.GetValue(name) });
            await Print(new Shown(parsed), await client.Post(Root, JsonSerializer.SerializeToUtf8Bytes(wanted), cancellation), server.Json(parsed));
            return Terminal.Done;
        });
        return command;
    }

    private static Command Edit()
    {
        var id = new Argument<string>("ID") { Description = "The watch." };
        var name = new Option<string?>("--rename") { Description = "Another name." };
        var command = new Command("edit", "Changes what is named of a watch; the rest stays. Deliveries that are named replace those of their kind.") { id, name };
        var fields = new WatchFieldOptions().AddTo(command, adds: false);
        var server = new ServerOptions().AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var client = server.Open(parsed);
            var path = $"{Root}/{Uri.EscapeDataString(parsed.GetValue(id)!)}";
            var wanted = fields.Change(parsed, WatchFiles.Wanted(await client.Get(path, cancellation)));
            if (parsed.GetValue(name) is { } renamed)
            {
                wanted["name"] = renamed;
            }

            await Print(new Shown(parsed), await client.Write(HttpMethod.Put, path, JsonSerializer.SerializeToUtf8Bytes(wanted), "application/json", cancellation), server.Json(parsed));
            return Terminal.Done;
        });
        return command;
    }

    private static Command Mute()
    {
        var id = new Argument<string>("ID") { Description = "The watch." };
        var story = new Argument<string>("STORY") { Description = "The story." };
        var off = new Option<bool>("--off") { Description = "Tell of it again." };
        var command = new Command("mute", "Tells no more of a story.") { id, story, off };
        var server = new ServerOptions().AddTo(command, json: false);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var client = server.Open(parsed);
            var body = new JsonObject { ["storyId"] = parsed.GetValue(story), ["muted"] = !parsed.GetValue(off) };
            await client.Post($"{Root}/{Uri.EscapeDataString(parsed.GetValue(id)!)}/mute", JsonSerializer.SerializeToUtf8Bytes(body), cancellation);
            return Terminal.Done;
        });
        return command;
    }

    private static Command One(string name, string description, Func<ServerClient, string, CancellationToken, Task<JsonElement>> act)
    {
        var id = new Argument<string>("ID") { Description = "The watch." };
        var command = new Command(name, description) { id };
        var server = new ServerOptions().AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var client = server.Open(parsed);
            var shown = new Shown(parsed);
            var watch = await act(client, Uri.EscapeDataString(parsed.GetValue(id)!), cancellation);
            if (watch.ValueKind == JsonValueKind.Undefined)
            {
                await shown.Messages.WriteLineAsync($"newsmonitor: {PlainText.Of(parsed.GetValue(id))} is removed");
            }
            else
            {
                await Print(shown, watch, server.Json(parsed));
            }

            return Terminal.Done;
        });
        return command;
    }

    private static async Task Print(Shown shown, JsonElement watch, bool json)
    {
        if (json)
        {
            await shown.Json(watch);
            return;
        }

        foreach (var (name, value) in WatchLine.Read(watch).Facts())
        {
            await shown.Data.WriteLineAsync($"{name}\t{value}");
        }
    }
}
