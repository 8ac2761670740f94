using System.CommandLine;
using System.Text.Json;

namespace NewsMonitor.Cli;

/// <summary><c>newsmonitor quarantine</c>: what could not be processed.</summary>
internal static class QuarantineCommand
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>The command.</summary>
    public static Command Make() => new("quarantine", "What could not be processed: list it, send it through again, give it up.")
    {
        List(),
        One("retry", "Sends an item through again.", async (client, shown, id, json, cancellation) =>
        {
            var receipt = await client.Post($"api/v1/quarantine/{id}/retry", null, cancellation);
            await (json ? shown.Json(receipt) : shown.Data.WriteLineAsync(receipt.Deserialize<ReceiptRow>(Web)!.Line()));
        }),
        One("discard", "Gives an item up.", async (client, shown, id, _, cancellation) =>
        {
            await client.Post($"api/v1/quarantine/{id}/discard", null, cancellation);
            await shown.Messages.WriteLineAsync($"newsmonitor: {id} is discarded");
        }),
    };

    private static Command List() => ListCommand.Make(
        "Lists what waits, newest first: id, stage, time, what it is, why.",
        "api/v1/quarantine",
        ["id", "stage", "time", "what", "why"],
        row => row.Deserialize<QuarantineRow>(Web) is { } q ? [q.Id, q.Stage, Moments.Day(q.At), PlainText.Of(q.Subject), PlainText.Of(q.Reason)] : []);

    private static Command One(string name, string description, Func<ServerClient, Shown, string, bool, CancellationToken, Task> act)
    {
        var id = new Argument<string>("ID") { Description = "The item." };
        var command = new Command(name, description) { id };
        var server = new ServerOptions().AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var client = server.Open(parsed);
            await act(client, new Shown(parsed), Uri.EscapeDataString(parsed.GetValue(id)!), server.Json(parsed), cancellation);
            return Terminal.Done;
        });
        return command;
    }
}

/// <summary>Something that could not be processed.</summary>
internal sealed record QuarantineRow(string Id, string Stage, string Subject, string Reason, DateTimeOffset At);
