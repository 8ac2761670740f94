using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace NewsMonitor.Cli.Watches;

/// <summary>What is on its way from a watch, and tests of where it delivers.</summary>
internal static class WatchDeliveriesCommands
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static Command Deliveries()
    {
        var id = new Argument<string>("ID") { Description = "The watch." };
        var limit = new Option<int>("--limit") { Description = "How many at most, the newest.", DefaultValueFactory = _ => 50 };
        var command = new Command("deliveries", "Shows what a watch delivers: id, state, tries, status, told, next try, kind, story, headline, reason.") { id, limit };
        var server = new ServerOptions().AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var client = server.Open(parsed);
            var shown = new Shown(parsed);
            var page = await client.Get<ListPage<JsonElement>>($"api/v1/watches/{Uri.EscapeDataString(parsed.GetValue(id)!)}/deliveries", cancellation, ("limit", parsed.GetValue(limit).ToString(CultureInfo.InvariantCulture)));
            foreach (var row in server.Json(parsed) ? page.Items : [])
            {
                await shown.Json(row);
            }

            if (!server.Json(parsed))
            {
                shown.Table(["id", "state", "tries", "status", "told", "next try", "kind", "story", "headline", "reason"], page.Items.Select(row => row.Deserialize<OnItsWay>(Web)!.Cells()));
            }

            return Terminal.Done;
        });
        return command;
    }

    public static Command Test()
    {
        var id = new Argument<string>("ID") { Description = "The watch." };
        var command = new Command("test", "Sends a test to everywhere a watch delivers, and says what came of it; fails when one did not arrive.") { id };
        var server = new ServerOptions().AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var client = server.Open(parsed);
            var shown = new Shown(parsed);
            var answer = await client.Post($"api/v1/watches/{Uri.EscapeDataString(parsed.GetValue(id)!)}/test", null, cancellation);
            var tests = answer.GetProperty("items").Deserialize<List<TestLine>>(Web)!;
            if (server.Json(parsed))
            {
                await shown.Json(answer);
            }
            else
            {
                shown.Table(["delivery", "arrived", "status", "reason"], tests.Select(t => new[] { t.Delivery, t.Delivered ? "yes" : "no", t.Status?.ToString(CultureInfo.InvariantCulture) ?? "", PlainText.Of(t.Reason) }));
            }

            return tests.TrueForAll(t => t.Delivered) ? Terminal.Done : Terminal.Failed;
        });
        return command;
    }

    private sealed record TestLine(string Delivery, bool Delivered, int? Status, string? Reason);

    private sealed record OnItsWay(string Id, string Kind, string StoryId, string Headline, DateTimeOffset At, string State, int Tries, DateTimeOffset? NextTry, int? Status, string? Reason)
    {
        public string[] Cells() =>
        [
            Id, State, Tries.ToString(CultureInfo.InvariantCulture), Status?.ToString(CultureInfo.InvariantCulture) ?? "", Moments.Day(At), Moments.Day(NextTry), Kind, StoryId, PlainText.Of(Headline), PlainText.Of(Reason),
        ];
    }
}
