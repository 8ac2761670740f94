using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Web.Access;

/// <summary>
/// The folder <c>keys</c> within the data folder: the terminal leaves a new key's hash there as <c>ID.json</c>, or <c>ID.revoked</c>, whether a server runs or not.
/// Who may write there may do anything with the data anyway.
/// </summary>
public sealed partial class KeyInbox(IAccessKeys keys, IOptions<StoreOptions> store, TimeProvider time, ILogger<KeyInbox> log)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };

    /// <summary>Files that were taken and cannot be removed, as those of a mounted secret; used by one caller at a time.</summary>
    private readonly HashSet<string> _staying = new(StringComparer.Ordinal);

    /// <summary>Removes a file.</summary>
    internal Action<string> Delete { get; init; } = File.Delete;

    private string Folder => Path.Combine(store.Value.Directory, "keys");

    /// <summary>Takes what is there into the store, and removes it; where it cannot be removed, it is taken once.</summary>
    public async Task Take(CancellationToken cancellation)
    {
        if (!Directory.Exists(Folder))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(Folder).Where(f => !_staying.Contains(f)).Order(StringComparer.Ordinal).ToList())
        {
            if (await Take(file, cancellation))
            {
                Remove(file);
            }
        }
    }

    private void Remove(string file)
    {
        try
        {
            Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _staying.Add(file);
            LogStays(file, e.Message);
        }
    }

    private async Task<bool> Take(string file, CancellationToken cancellation)
    {
        try
        {
            switch (Path.GetExtension(file))
            {
                case ".json":
                    await using (var stream = File.OpenRead(file))
                    {
                        var key = await JsonSerializer.DeserializeAsync<AccessKey>(stream, Json, cancellation);
                        await keys.Add(key!, cancellation);
                        LogAdded(key!.Name, key.Scope);
                    }

                    return true;
                case ".revoked":
                    await keys.Revoke(Path.GetFileNameWithoutExtension(file), time.GetUtcNow(), cancellation);
                    return true;
                default:
                    return false;
            }
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            LogUnreadable(file, e.Message);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "key '{Name}' ({Scope}) is known")]
    private partial void LogAdded(string name, AccessScope scope);

    [LoggerMessage(Level = LogLevel.Information, Message = "{File} was taken and stays where it is: {Reason}")]
    private partial void LogStays(string file, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{File} is not a key that 'newsmonitor keys' wrote: {Reason}")]
    private partial void LogUnreadable(string file, string reason);
}
