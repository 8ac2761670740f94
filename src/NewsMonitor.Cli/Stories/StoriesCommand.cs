using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using NewsMonitor.Cli.Searching;

namespace NewsMonitor.Cli;

/// <summary><c>newsmonitor stories</c>: the stories that live.</summary>
internal static class StoriesCommand
{
    private const int Page = 500;
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var sort = new Option<string>("--sort") { Description = "The order.", DefaultValueFactory = _ => "latest" };
        sort.AcceptOnlyFromAmong("latest", "momentum", "size", "new");
        var limit = new Option<int>("--limit") { Description = "How many at most.", DefaultValueFactory = _ => 50 };
        limit.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number < 1)
            {
                result.AddError("--limit must be 1 or more.");
            }
        });
        var language = new Option<string?>("--language") { Description = "Only stories with an article in this language." };
        var source = new Option<string?>("--source") { Description = "Only stories with an article of this outlet." };
        var since = new Option<string?>("--since") { Description = "Only stories that changed at or after this time, ISO 8601." };
        var query = QueryOption.Make("Only stories that a query holds for:");
        var command = new Command("stories", "Lists stories: id, version, articles, sources, languages, last change, headline.") { sort, limit, language, source, since, query };
        var server = new ServerOptions().AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var client = server.Open(parsed);
            await Run(
                client,
                new Shown(parsed),
                parsed.GetValue(limit),
                server.Json(parsed),
                [("sort", parsed.GetValue(sort)), ("language", parsed.GetValue(language)), ("source", parsed.GetValue(source)), ("since", parsed.GetValue(since)), ("q", parsed.GetValue(query))],
                cancellation);
            return Terminal.Done;
        });
        return command;
    }

    private static async Task Run(ServerClient client, Shown shown, int limit, bool json, (string, string?)[] filter, CancellationToken cancellation)
    {
        var rows = new List<JsonElement>();
        string? next = null;
        do
        {
            var wanted = Math.Min(Page, limit - rows.Count).ToString(CultureInfo.InvariantCulture);
            var page = await client.Get<ListPage<JsonElement>>("api/v1/stories", cancellation, [.. filter, ("limit", wanted), ("after", next)]);
            rows.AddRange(page.Items);
            next = page.Next;
        }
        while (next is not null && rows.Count < limit);

        if (json)
        {
            foreach (var row in rows)
            {
                await shown.Json(row);
            }

            return;
        }

        shown.Table(["story", "version", "articles", "sources", "languages", "changed", "headline"], rows.Select(r => Cells(r.Deserialize<StoryRow>(Web)!)));
    }

    private static string[] Cells(StoryRow s) =>
    [
        s.Id,
        $"v{s.Version}",
        s.ArticleCount.ToString(CultureInfo.InvariantCulture),
        s.SourceCount.ToString(CultureInfo.InvariantCulture),
        string.Join(',', s.Languages),
        Moments.Day(s.UpdatedAt),
        PlainText.Of(s.Headline),
    ];
}
