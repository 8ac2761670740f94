using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsMonitor.Cli.Watches;

/// <summary>Watches out of a server and into another, as JSON.</summary>
internal static class WatchFilesCommands
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Export()
    {
        var command = new Command("export", "Prints your watches as a JSON array that import takes; secrets stay where they are.");
        var server = new ServerOptions().AddTo(command, json: false);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var client = server.Open(parsed);
            var watches = new JsonArray([.. (await ListCommand.All(client, "api/v1/watches", cancellation)).Select(WatchFiles.Portable)]);
            await new Shown(parsed).Data.WriteLineAsync(watches.ToJsonString(Readable));
            return Terminal.Done;
        });
        return command;
    }

    public static Command Import()
    {
        var file = new Argument<string>("FILE") { Description = "A JSON array of watches, as export prints it; - for standard input." };
        var command = new Command("import", "Makes the watches of a file and prints their ids; new secrets are printed this once. One that is refused leaves the others made.") { file };
        var server = new ServerOptions().AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var client = server.Open(parsed);
            var shown = new Shown(parsed);
            var failed = 0;
            foreach (var watch in await Read(parsed.GetValue(file)!, cancellation))
            {
                try
                {
                    var made = await client.Post("api/v1/watches", JsonSerializer.SerializeToUtf8Bytes(watch), cancellation);
                    await Print(shown, made, server.Json(parsed));
                }
                catch (CommandException e) when (e is not NoServerException)
                {
                    failed++;
                    await shown.Messages.WriteLineAsync($"newsmonitor: {PlainText.Of(watch?["name"]?.ToString())}: {e.Message}");
                }
            }

            return failed == 0 ? Terminal.Done : Terminal.Failed;
        });
        return command;
    }

    private static async Task Print(Shown shown, JsonElement made, bool json)
    {
        if (json)
        {
            await shown.Json(made);
            return;
        }

        var line = WatchLine.Read(made);
        await shown.Data.WriteLineAsync($"{line.Id}\t{PlainText.Of(line.Name)}");
        foreach (var delivery in line.Deliveries.Where(d => d.Secret is not null))
        {
            await shown.Data.WriteLineAsync($"{line.Id}\t{delivery.Words()}\t{delivery.Secret}");
        }
    }

    private static async Task<JsonArray> Read(string file, CancellationToken cancellation)
    {
        var text = file == "-" ? await Console.In.ReadToEndAsync(cancellation) : await File.ReadAllTextAsync(file, cancellation);
        try
        {
            return JsonNode.Parse(text) as JsonArray ?? throw new CommandException($"'{file}' does not hold a JSON array of watches");
        }
        catch (JsonException e)
        {
            throw new CommandException($"'{file}' is not JSON: {e.Message}", e);
        }
    }
}
