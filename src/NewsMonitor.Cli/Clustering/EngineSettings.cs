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

            settings[parts[0]] = settings[parts[0]]!.GetValueKind() == JsonValueKind.String ? parts[1] : JsonNode.Parse(parts[1]);
        }

        return settings.Deserialize<ClusterOptions>()!;
    }
}
