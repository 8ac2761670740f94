using NewsMonitor.Testing;
using YamlDotNet.RepresentationModel;

namespace NewsMonitor.Server.Tests.Deploy;

/// <summary>Reads what lies in <c>deploy/</c>.</summary>
internal static class DeployFiles
{
    public static string Of(string file) => Path.Combine(Repository.Root, "deploy", file);

    public static string Text(string file) => File.ReadAllText(Of(file));

    /// <summary>The documents of a YAML file; throws where it is no YAML, or a key stands twice.</summary>
    public static IReadOnlyList<YamlNode> Yaml(string file)
    {
        var stream = new YamlStream();
        using var reader = File.OpenText(Of(file));
        stream.Load(reader);
        return [.. stream.Documents.Select(d => d.RootNode)];
    }

    /// <summary>What stands at a path, through merges (<c>&lt;&lt;</c>) too; null when nothing does.</summary>
    public static YamlNode? At(this YamlNode? node, params string[] path)
    {
        foreach (var step in path)
        {
            node = node switch
            {
                YamlMappingNode map when map.Children.TryGetValue(step, out var value) => value,
                YamlMappingNode map when map.Children.TryGetValue("<<", out var merged) => merged.At(step),
                YamlSequenceNode list when int.TryParse(step, out var index) => list.Children[index],
                _ => null,
            };
        }

        return node;
    }

    /// <summary>The text at a path; empty when there is none.</summary>
    public static string Word(this YamlNode? node, params string[] path) => (node.At(path) as YamlScalarNode)?.Value ?? "";

    /// <summary>What a list at a path holds.</summary>
    public static IEnumerable<YamlNode> Items(this YamlNode? node, params string[] path) => node.At(path) as YamlSequenceNode ?? Enumerable.Empty<YamlNode>();

    /// <summary>Names and values of a mapping at a path.</summary>
    public static IEnumerable<KeyValuePair<string, YamlNode>> Entries(this YamlNode? node, params string[] path) =>
        (node.At(path) as YamlMappingNode)?.Children.Select(c => KeyValuePair.Create(((YamlScalarNode)c.Key).Value!, c.Value)) ?? [];
}
