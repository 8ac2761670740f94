using System.Text.RegularExpressions;
using NewsMonitor.Testing;
using Shouldly;
using Xunit;

namespace NewsMonitor.House.Tests;

/// <summary>Usings stand in the order that <c>dotnet format</c> gives them; this asks without loading the solution.</summary>
public sealed partial class UsingTests
{
    [Fact]
    public void Usings_stand_in_order()
    {
        var files = new[] { "src", "tests" }.SelectMany(top => Directory.EnumerateFiles(Path.Combine(Repository.Root, top), "*.cs", SearchOption.AllDirectories)).ToList();

        files.Count.ShouldBeGreaterThan(100);
        files.Where(f => !InOrder(Usings(File.ReadLines(f)))).Select(f => Path.GetRelativePath(Repository.Root, f)).ShouldBeEmpty("run dotnet format NewsMonitor.sln");
    }

    [Theory]
    [InlineData("using System.Text;\nusing Alpha;\nusing Alpha.Beta;\nusing static Zeta.One;\nusing A = Zeta.Two;", true)]
    [InlineData("using Alpha;\nusing System.Text;", false)]
    [InlineData("using System.Text.Json;\nusing System.Text;", false)]
    [InlineData("using Beta;\nusing Alpha;", false)]
    [InlineData("using A = Zeta.Two;\nusing Alpha;", false)]
    public void Order_is_system_first_then_by_name_then_static_then_aliases(string text, bool right) => InOrder(Usings(text.Split('\n'))).ShouldBe(right);

    private static List<Match> Usings(IEnumerable<string> lines) =>
        [.. lines.TakeWhile(l => !l.StartsWith("namespace", StringComparison.Ordinal)).Select(l => UsingLine().Match(l)).Where(m => m.Success)];

    private static bool InOrder(List<Match> usings) => usings.Zip(usings.Skip(1)).All(pair => Compare(pair.First, pair.Second) <= 0);

    private static int Compare(Match one, Match other)
    {
        var kind = Kind(one).CompareTo(Kind(other));
        return kind != 0 ? kind : CompareNames(Key(one), Key(other));
    }

    private static int Kind(Match line) => line.Groups["alias"].Success ? 2 : line.Groups["static"].Success ? 1 : 0;

    private static string[] Key(Match line) => (line.Groups["alias"].Success ? line.Groups["alias"] : line.Groups["name"]).Value.Split('.');

    private static int CompareNames(string[] one, string[] other)
    {
        var system = (one[0] != "System").CompareTo(other[0] != "System");
        return system != 0
            ? system
            : one.Zip(other, (a, b) => string.Compare(a, b, StringComparison.OrdinalIgnoreCase)).FirstOrDefault(order => order != 0, one.Length - other.Length);
    }

    [GeneratedRegex(@"^(global )?using (?<static>static )?((?<alias>\w+) = )?(?<name>[\w.]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UsingLine();
}
