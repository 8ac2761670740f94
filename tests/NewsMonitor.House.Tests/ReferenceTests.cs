using System.Xml.Linq;
using NewsMonitor.Testing;
using Shouldly;
using Xunit;

namespace NewsMonitor.House.Tests;

/// <summary>Who may use whom: the table of the rooms. A project sees only what its own file names.</summary>
public sealed class ReferenceTests
{
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Model"] = [],
        ["Text"] = ["Model"],
        ["Clustering"] = ["Model"],
        ["Stories"] = ["Model", "Text"],
        ["Feeds"] = ["Model", "Text"],
        ["Delivery"] = ["Model"],
        ["Contracts"] = ["Model"],
        ["Storage"] = ["Model"],
        ["Grains"] = ["Model", "Text", "Clustering", "Stories", "Feeds", "Delivery", "Contracts", "Storage"],
        ["Web"] = ["Model", "Contracts", "Delivery", "Storage"],
        ["Server"] = ["Model", "Text", "Clustering", "Stories", "Feeds", "Delivery", "Contracts", "Storage", "Grains", "Web"],
        ["Cli"] = ["Model", "Text", "Clustering", "Stories", "Feeds", "Delivery", "Storage"],
    };

    public static TheoryData<string> Projects => [.. MayUse.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_uses_only_what_stands_below_it(string project)
    {
        var file = XDocument.Load(Path.Combine(Repository.Root, "src", $"NewsMonitor.{project}", $"NewsMonitor.{project}.csproj"));
        var uses = file.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension((string)r.Attribute("Include")!)["NewsMonitor.".Length..]);

        uses.Except(MayUse[project]).ShouldBeEmpty();
    }

    [Fact]
    public void Every_project_stands_in_the_table() =>
        Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Select(d => Path.GetFileName(d)["NewsMonitor.".Length..]).Order().ShouldBe(MayUse.Keys.Order());
}
