using System.Text.RegularExpressions;
using NewsMonitor.Testing;
using Shouldly;
using Xunit;

namespace NewsMonitor.House.Tests;

/// <summary>The README says what is there.</summary>
public sealed partial class ReadmeTests
{
    private readonly string _text = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Fact]
    public void The_two_commands_stand_in_it()
    {
        _text.ShouldContain("dotnet run --project src/NewsMonitor.Server");
        _text.ShouldContain("tests/run");
    }

    [Fact]
    public void Every_path_that_it_names_exists()
    {
        var missing = Path_().Matches(_text).Select(m => m.Groups[1].Value.TrimEnd('/', '.', ',')).Distinct()
            .Where(p => !File.Exists(Path.Combine(Repository.Root, p)) && !Directory.Exists(Path.Combine(Repository.Root, p)));

        missing.ShouldBeEmpty();
    }

    [GeneratedRegex(@"(?<![\w/.-])((?:src|tests|seeds|deploy)/[\w./-]+)", RegexOptions.None, 1000)]
    private static partial Regex Path_();
}
