using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsMonitor.Cli;

/// <summary><c>newsmonitor replay</c>: sends a folder or file through as if a feed brought it.</summary>
internal static class ReplayCommand
{
    /// <summary>The command.</summary>
    public static Command Make()
    {
        var path = new Argument<string>("PATH") { Description = "A folder, or a file that holds articles; the server reads it." };
        var speed = new Option<string>("--speed") { Description = "Articles a second, or max.", DefaultValueFactory = _ => "max" };
        speed.Validators.Add(result =>
        {
            if (Speed(result.GetValueOrDefault<string>()!) is null)
            {
                result.AddError($"--speed '{result.GetValueOrDefault<string>()}' is neither a number above 0 and up to 10000, nor max.");
            }
        });
        var into = new Option<string>("--into") { Description = "The workspace: main, or one that begins afresh.", DefaultValueFactory = _ => "main" };
        var loop = new Option<bool>("--loop") { Description = "Begin again at the end, until Ctrl-C." };
        var judgedAnew = new Option<bool>("--without-actions") { Description = "Do not carry what analysts judged of the same articles in main." };
        var command = new Command("replay", "Replays a folder or file, with a progress bar; prints what came of it.") { path, speed, into, loop, judgedAnew };
        var server = new ServerOptions().AddTo(command, workspace: false);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var client = server.Open(parsed);
            var request = new JsonObject
            {
                ["path"] = Path.GetFullPath(parsed.GetValue(path)!),
                ["speed"] = Speed(parsed.GetValue(speed)!),
                ["into"] = parsed.GetValue(into),
                ["loop"] = parsed.GetValue(loop),
            };
            if (parsed.GetValue(judgedAnew))
            {
                request["carryActions"] = false;
            }

            return await new ReplayRun(client, new Shown(parsed), TimeProvider.System).Run(request, server.Json(parsed), cancellation);
        });
        return command;
    }

    /// <summary>The speed as the server takes it; null when it is none.</summary>
    private static JsonValue? Speed(string text) => text == "max" ? JsonValue.Create("max")
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var speed) && speed is > 0 and <= 10_000 ? JsonValue.Create(speed)
        : null;
}
