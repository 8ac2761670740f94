using System.CommandLine;
using System.Text.Json;
using NewsMonitor.Cli.Searching;

namespace NewsMonitor.Cli;

/// <summary><c>newsmonitor watch</c>: a line for every update, as it happens.</summary>
internal static class WatchCommand
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var after = new Option<string?>("--after") { Description = "Begin after this cursor; else from now on." };
        var story = new Option<string?>("--story") { Description = "Only this story, and the one it goes on in." };
        var query = QueryOption.Make("Only stories that a query holds for:");
        var count = new Option<int?>("--count") { Description = "End after this many updates; else with Ctrl-C." };
        var command = new Command("watch", "Shows what happens to stories, live: time, story, version, articles, headline, what changed.") { after, story, query, count };
        var server = new ServerOptions().AddTo(command);
        command.SetAction((parsed, cancellation) => Run(server.Open(parsed), new Shown(parsed), parsed.GetValue(after), parsed.GetValue(story), parsed.GetValue(query), parsed.GetValue(count) ?? int.MaxValue, server.Json(parsed), cancellation));
        return command;
    }

    private static async Task<int> Run(ServerClient client, Shown shown, string? after, string? story, string? query, int count, bool json, CancellationToken cancellation)
    {
        using (client)
        {
            try
            {
                var left = count;
                await foreach (var update in new UpdateFeed(client, shown.Messages, TimeProvider.System).Read(after, story, query, cancellation))
                {
                    await shown.Data.WriteLineAsync(json ? update : JsonSerializer.Deserialize<UpdateRow>(update, Web)!.Line());
                    await shown.Data.FlushAsync(cancellation);
                    if (--left <= 0)
                    {
                        break;
                    }
                }
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                // Ctrl-C is how a watch ends.
            }

            return Terminal.Done;
        }
    }
}
