using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace NewsMonitor.Cli.Feeds;

/// <summary><c>newsmonitor feeds preview</c>: the feeds of a site and what would come in.</summary>
internal static class PreviewCommand
{
    public static Command Make()
    {
        var url = new Argument<string>("URL") { Description = "A feed or a site." };
        var command = new Command("preview", "Shows the feeds of an address and what would come in from each; adds nothing.") { url };
        var server = new ServerOptions().AddTo(command, workspace: false);
        command.SetAction(async (parsed, cancel) =>
        {
            using var client = server.Open(parsed);
            var shown = new Shown(parsed);
            var answer = await client.Post("api/v1/feeds/preview", JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string?>(StringComparer.Ordinal) { ["url"] = parsed.GetValue(url) }), cancel);
            if (server.Json(parsed))
            {
                await shown.Json(answer);
                return Terminal.Done;
            }

            foreach (var feed in answer.GetProperty("feeds").EnumerateArray())
            {
                await shown.Data.WriteLineAsync($"{Text(feed, "url")}\t{Text(feed, "format")}\t{feed.GetProperty("itemCount").GetInt32().ToString(CultureInfo.InvariantCulture)} items\t{Text(feed, "title")}");
                foreach (var item in feed.GetProperty("items").EnumerateArray())
                {
                    var published = item.GetProperty("publishedAt").ValueKind == JsonValueKind.String ? Moments.Day(item.GetProperty("publishedAt").GetDateTimeOffset()) : "";
                    await shown.Data.WriteLineAsync($"\t{published}\t{Text(item, "source")}\t{Text(item, "title")}\t{PlainText.Short(item.GetProperty("excerpt").GetString(), 100)}");
                }
            }

            return Terminal.Done;
        });
        return command;
    }

    private static string Text(JsonElement element, string name) => PlainText.Of(element.GetProperty(name).GetString());
}
