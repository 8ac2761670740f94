using System.Text.RegularExpressions;
using NewsMonitor.Testing;
using Shouldly;
using Xunit;

namespace NewsMonitor.House.Tests;

/// <summary>Names that go over the wire: each once, each explicit.</summary>
public sealed partial class WireTests
{
    [Fact]
    public void Every_type_alias_is_used_once()
    {
        var aliases = Files("Model", "Contracts", "Grains").SelectMany(f => TypeAlias().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value));

        aliases.GroupBy(a => a).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
    }

    [Fact]
    public void Every_serialized_type_has_an_alias()
    {
        var without = Files("Model", "Contracts", "Grains").Where(f => Serialized().Matches(File.ReadAllText(f)).Any(m => !m.Value.Contains("Alias(", StringComparison.Ordinal)));

        without.ShouldBeEmpty();
    }

    private static IEnumerable<string> Files(params string[] projects) =>
        projects.SelectMany(p => Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", $"NewsMonitor.{p}"), "*.cs", SearchOption.AllDirectories));

    [GeneratedRegex("""Alias\("(nm\.[^"]+)"\)""", RegexOptions.None, 1000)]
    private static partial Regex TypeAlias();

    [GeneratedRegex("""\[GenerateSerializer[^\]]*\]""", RegexOptions.None, 1000)]
    private static partial Regex Serialized();
}
