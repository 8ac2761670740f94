using System.CommandLine;
using System.Text.Json;

namespace NewsMonitor.Cli;

/// <summary><c>newsmonitor actions</c> and <c>newsmonitor undo</c>: what analysts did, and taking it back.</summary>
internal static class ActionsCommand
{
    /// <summary>The history.</summary>
    public static Command Make()
    {
        var story = new Option<string?>("--story") { Description = "Only what was done to this story." };
        var limit = new Option<int>("--limit") { Description = "How many at most.", DefaultValueFactory = _ => 50 };
        var command = new Command("actions", "What analysts did, newest first: id, time, who, what, state, on what, why.") { story, limit };
        var server = new ServerOptions().AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var client = server.Open(parsed);
            var shown = new Shown(parsed);
            var page = await client.Get<ListPage<JsonElement>>("api/v1/actions", cancellation, ("story", parsed.GetValue(story)), ("limit", $"{parsed.GetValue(limit)}"));
            if (server.Json(parsed))
            {
                foreach (var action in page.Items)
                {
                    await shown.Json(action);
                }

                return Terminal.Done;
            }

            shown.Table(["id", "time", "who", "what", "state", "on", "why"], page.Items.Select(ActionLines.Row));
            return Terminal.Done;
        });
        return command;
    }

    /// <summary>Takes an action back.</summary>
    public static Command Undo()
    {
        var id = new Argument<string>("ACTION") { Description = "The action." };
        return AnalystCommands.Make(new Command("undo", "Takes an action back as far as later decisions allow.") { id }, p => ($"actions/{Uri.EscapeDataString(p.GetValue(id)!)}/undo", new { }));
    }
}
