using System.CommandLine;
using System.Globalization;

namespace NewsMonitor.Cli.Feeds;

/// <summary><c>newsmonitor feeds opml</c>: lists of feeds in and out.</summary>
internal static class OpmlCommand
{
    private const int Largest = 16 << 20;

    public static Command Make() => new("opml", "Lists of feeds (OPML) in and out.") { Import(), Export() };

    private static Command Import()
    {
        var file = new Argument<string>("FILE") { Description = "The list; - is standard input." };
        var command = new Command("import", "Adds the feeds of a list; folders become tags.") { file };
        var server = new ServerOptions().AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            var list = await InputFile.Read(parsed.GetValue(file)!, Largest, cancel);
            using var client = server.Open(parsed);
            var shown = new Shown(parsed);
            var answer = await client.Write(HttpMethod.Post, "api/v1/opml", list, "text/x-opml", cancel);
            if (server.Json(parsed))
            {
                await shown.Json(answer);
            }
            else
            {
                await shown.Data.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{answer.GetProperty("added").GetInt32()} added\t{answer.GetProperty("known").GetInt32()} known\t{answer.GetProperty("refused").GetArrayLength()} refused"));
                foreach (var refused in answer.GetProperty("refused").EnumerateArray())
                {
                    await shown.Messages.WriteLineAsync($"newsmonitor: {PlainText.Of(refused.GetString())}");
                }
            }

            return Terminal.Done;
        });
        return command;
    }

    private static Command Export()
    {
        var file = new Argument<string>("FILE") { Description = "Where to write it; - is standard output.", DefaultValueFactory = _ => "-" };
        var command = new Command("export", "Writes the feeds as OPML 2.0.") { file };
        var server = new ServerOptions().AddTo(command, json: false);
        command.SetAction(async (parsed, cancel) =>
        {
            using var client = server.Open(parsed);
            using var answer = await client.Open("api/v1/opml", null, cancel);
            var list = await answer.Content.ReadAsStringAsync(cancel);
            if (parsed.GetValue(file) is { } path and not "-")
            {
                await File.WriteAllTextAsync(path, list, cancel);
            }
            else
            {
                await new Shown(parsed).Data.WriteLineAsync(list);
            }

            return Terminal.Done;
        });
        return command;
    }
}
