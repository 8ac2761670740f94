using System.Text.Json;
using System.Text.Json.Serialization;
using NewsMonitor.Model;

namespace NewsMonitor.Cli;

/// <summary>Leaves keys in a server's data folder, where the server takes them up. Only the hash is written; a file appears whole or not at all.</summary>
internal static class KeyFolder
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Makes a key; answers it.</summary>
    public static async Task<string> Add(string data, string name, AccessScope scope, DateTimeOffset at, CancellationToken cancellation)
    {
        var secret = AccessSecret.New();
        var key = new AccessKey { Id = AccessSecret.IdOf(secret)!, Name = name, Scope = scope, Hash = AccessSecret.Hash(secret), CreatedAt = at, CreatedBy = "the terminal" };
        var part = Path.Combine(Folder(data), $"{key.Id}.part");
        await File.WriteAllTextAsync(part, JsonSerializer.Serialize(key, Json), cancellation);
        File.Move(part, Path.ChangeExtension(part, ".json"));
        return secret;
    }

    /// <summary>Revokes a key.</summary>
    public static void Revoke(string data, string id)
    {
        if (!id.All(char.IsAsciiLetterOrDigit))
        {
            throw new CommandException($"'{id}' is not the id of a key; 'newsmonitor keys list' shows them");
        }

        File.WriteAllText(Path.Combine(Folder(data), $"{id}.revoked"), "");
    }

    private static string Folder(string data) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(Path.Combine(data, "keys")).FullName
        : Directory.CreateDirectory(Path.Combine(data, "keys"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
}
