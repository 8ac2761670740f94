using System.Text.Json;
using System.Text.Json.Nodes;
using NewsMonitor.Clustering;

namespace NewsMonitor.Cli;

/// <summary>Reads settings of the engine from <c>Name=Value</c> words, for measuring what a setting does.</summary>
internal static class EngineSettings
{
    /// <summary>The defaults with the named settings changed.</summary>
    /// <exception cref="CommandException">A word is not a setting, or its value can't be used.</exception>
    public static ClusterOptions Parse(IReadOnlyList<string> words)
    {
        var settings = JsonSerializer.SerializeToNode(new ClusterOptions())!.AsObject();
        foreach (var word in words)
        {
            var parts = word.Split('=', 2);
            if (parts.Length != 2 || !settings.ContainsKey(parts[0]))
            {
                throw new CommandException($"'{word}' is not Name=Value with a setting of the engine: {string.Join(' ', settings.Select(setting => setting.Key))}.");
            }

            settings[parts[0]] = Value(settings[parts[0]]!.GetValueKind(), parts);
        }

        var options = Read(settings);
        return ClusterOptionsValidator.Faults(options) is { Count: > 0 } faults ? throw new CommandException(string.Join(' ', faults)) : options;
    }

    private static JsonNode? Value(JsonValueKind kind, string[] parts)
    {
        try
        {
            return kind == JsonValueKind.String ? parts[1] : JsonNode.Parse(parts[1]);
        }
        catch (JsonException e)
        {
            throw new CommandException($"{parts[0]}: '{parts[1]}' is not a number.", e);
        }
    }

    private static ClusterOptions Read(JsonObject settings)
    {
        try
        {
            return settings.Deserialize<ClusterOptions>()!;
        }
        catch (JsonException e)
        {
            throw new CommandException($"A setting has a value of the wrong kind: {e.Message}", e);
        }
    }
}
