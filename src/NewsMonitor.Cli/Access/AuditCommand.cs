using System.CommandLine;
using System.Text.Json;

namespace NewsMonitor.Cli;

/// <summary><c>newsmonitor audit</c>: who wrote what.</summary>
internal static class AuditCommand
{
    /// <summary>The command.</summary>
    public static Command Make()
    {
        var limit = new Option<int>("--limit") { Description = "How many at most.", DefaultValueFactory = _ => 50 };
        var command = new Command("audit", "Who wrote what, newest first: time, who, scope, from where, what, status. For operators.") { limit };
        var server = new ServerOptions().AddTo(command, workspace: false);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var client = server.Open(parsed);
            var shown = new Shown(parsed);
            var rows = (await client.Get<ListPage<JsonElement>>("api/v1/audit", cancellation, ("limit", $"{parsed.GetValue(limit)}"))).Items;
            if (server.Json(parsed))
            {
                foreach (var row in rows)
                {
                    await shown.Json(row);
                }

                return Terminal.Done;
            }

            shown.Table(["time", "who", "scope", "from", "what", "status"], rows.Select(r => r.Deserialize<AuditRow>(JsonSerializerOptions.Web)!)
                .Select(a => (string[])[Moments.Day(a.At), PlainText.Of(a.Who), a.Scope, a.Origin, $"{a.Method} {PlainText.Of(a.Path)}", $"{a.Status}"]));
            return Terminal.Done;
        });
        return command;
    }

    private sealed record AuditRow(DateTimeOffset At, string Who, string Scope, string Origin, string Method, string Path, int Status);
}
