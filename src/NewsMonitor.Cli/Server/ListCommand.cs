using System.CommandLine;
using System.Text.Json;

namespace NewsMonitor.Cli;

/// <summary>Makes <c>list</c> commands: all pages of a list of the server, as a table or as JSON lines.</summary>
internal static class ListCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="description">What it lists, and its columns.</param>
    /// <param name="address">The list's address below the server's.</param>
    /// <param name="columns">The columns' heads.</param>
    /// <param name="cells">A row's cells, as many as there are columns.</param>
    public static Command Make(string description, string address, string[] columns, Func<JsonElement, string[]> cells)
    {
        var command = new Command("list", description);
        var server = new ServerOptions().AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var client = server.Open(parsed);
            var shown = new Shown(parsed);
            var rows = await All(client, address, cancellation);
            if (!server.Json(parsed))
            {
                shown.Table(columns, rows.Select(cells));
                return Terminal.Done;
            }

            foreach (var row in rows)
            {
                await shown.Json(row);
            }

            return Terminal.Done;
        });
        return command;
    }

    /// <summary>All rows of a list, page by page.</summary>
    public static async Task<List<JsonElement>> All(ServerClient client, string address, CancellationToken cancellation)
    {
        var rows = new List<JsonElement>();
        string? next = null;
        do
        {
            var page = await client.Get<ListPage<JsonElement>>(address, cancellation, ("limit", "500"), ("after", next));
            rows.AddRange(page.Items);
            next = page.Next;
        }
        while (next is not null);

        return rows;
    }
}
