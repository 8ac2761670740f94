using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace NewsMonitor.Cli.Searching;

/// <summary><c>newsmonitor search</c>: the articles that a query holds for, with their stories.</summary>
internal static class SearchCommand
{
    private const int Page = 500;
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var query = new Argument<string[]>("QUERY") { Description = $"What to look for: {QueryOption.Language}.", Arity = ArgumentArity.OneOrMore };
        query.Validators.Add(QueryOption.Check);
        var limit = new Option<int>("--limit") { Description = "How many articles at most.", DefaultValueFactory = _ => 20 };
        limit.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number < 1)
            {
                result.AddError("--limit must be 1 or more.");
            }
        });
        var command = new Command("search", "Finds articles, best first: story, published, outlet, title, and the place that was hit, with hits between » and «.") { query, limit };
        var server = new ServerOptions().AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var client = server.Open(parsed);
            return await Run(client, new Shown(parsed), string.Join(' ', parsed.GetValue(query)!), parsed.GetValue(limit), server.Json(parsed), cancellation);
        });
        return command;
    }

    private static async Task<int> Run(ServerClient client, Shown shown, string query, int limit, bool json, CancellationToken cancellation)
    {
        var rows = new List<JsonElement>();
        string? next = null;
        do
        {
            var wanted = Math.Min(Page, limit - rows.Count).ToString(CultureInfo.InvariantCulture);
            var page = await client.Get<ListPage<JsonElement>>("api/v1/search", cancellation, ("q", query), ("limit", wanted), ("after", next));
            rows.AddRange(page.Items);
            next = page.Next;
        }
        while (next is not null && rows.Count < limit);

        foreach (var row in json ? rows : [])
        {
            await shown.Json(row);
        }

        if (!json)
        {
            shown.Table(["story", "published", "outlet", "title", "hit"], rows.Select(row => row.Deserialize<HitRow>(Web)!.Cells()));
        }

        return Terminal.Done;
    }
}
