using System.CommandLine;
using System.Text.Json;
using NewsMonitor.Model;

namespace NewsMonitor.Cli;

/// <summary><c>newsmonitor keys</c>: makes, lists and revokes keys; at a server, or in the data folder of one that runs or not.</summary>
internal static class KeysCommand
{
    private static readonly string[] Scopes = [.. Enum.GetNames<AccessScope>().Select(s => s.ToLowerInvariant())];

    /// <summary>The command.</summary>
    public static Command Make() => new("keys", "Keys, by which people and programs are known to a server.") { Add(), List(), Revoke() };

    private static Command Add()
    {
        var name = new Argument<string>("NAME") { Description = "The name that stands in histories for whoever uses the key." };
        var scope = new Option<string>("--scope") { Description = $"What it allows: {string.Join(", ", Scopes)}; each includes those before it.", Required = true };
        scope.AcceptOnlyFromAmong(Scopes);
        var data = Data();
        var command = new Command("add", "Makes a key and prints it; nobody can print it again.") { name, scope, data };
        var server = new ServerOptions().AddTo(command, workspace: false);
        command.SetAction(async (parsed, cancellation) =>
        {
            var shown = new Shown(parsed);
            if (parsed.GetValue(data) is { } folder)
            {
                var secret = await KeyFolder.Add(folder, parsed.GetValue(name)!, Enum.Parse<AccessScope>(parsed.GetValue(scope)!, ignoreCase: true), TimeProvider.System.GetUtcNow(), cancellation);
                await shown.Data.WriteLineAsync(secret);
                await shown.Messages.WriteLineAsync($"newsmonitor: a server on {folder} takes the key up within a second, or when it starts");
                return Terminal.Done;
            }

            using var client = server.Open(parsed);
            var key = await client.Post("api/v1/keys", JsonSerializer.SerializeToUtf8Bytes(new { name = parsed.GetValue(name), scope = parsed.GetValue(scope) }), cancellation);
            await (server.Json(parsed) ? shown.Json(key) : shown.Data.WriteLineAsync(key.GetProperty("key").GetString()));
            return Terminal.Done;
        });
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "Lists keys: id, name, scope, when and by whom made, when revoked.");
        var server = new ServerOptions().AddTo(command, workspace: false);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var client = server.Open(parsed);
            var shown = new Shown(parsed);
            var keys = (await client.Get<ListPage<JsonElement>>("api/v1/keys", cancellation)).Items;
            if (server.Json(parsed))
            {
                foreach (var key in keys)
                {
                    await shown.Json(key);
                }

                return Terminal.Done;
            }

            shown.Table(["id", "name", "scope", "made", "by", "revoked"], keys.Select(k => k.Deserialize<KeyRow>(JsonSerializerOptions.Web)!)
                .Select(k => (string[])[k.Id, PlainText.Of(k.Name), k.Scope, Moments.Day(k.CreatedAt), PlainText.Of(k.CreatedBy), Moments.Day(k.RevokedAt)]));
            return Terminal.Done;
        });
        return command;
    }

    private static Command Revoke()
    {
        var id = new Argument<string>("ID") { Description = "The key's id." };
        var data = Data();
        var command = new Command("revoke", "Revokes a key for good; who is signed in with it is not any more.") { id, data };
        var server = new ServerOptions().AddTo(command, workspace: false, json: false);
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(data) is { } folder)
            {
                KeyFolder.Revoke(folder, parsed.GetValue(id)!);
                return Terminal.Done;
            }

            using var client = server.Open(parsed);
            await client.Post($"api/v1/keys/{Uri.EscapeDataString(parsed.GetValue(id)!)}/revoke", null, cancellation);
            return Terminal.Done;
        });
        return command;
    }

    private static Option<string?> Data() => new("--data") { Description = "The data folder of the server, instead of asking the server: this makes the first key." };

    private sealed record KeyRow(string Id, string Name, string Scope, DateTimeOffset CreatedAt, string CreatedBy, DateTimeOffset? RevokedAt);
}
