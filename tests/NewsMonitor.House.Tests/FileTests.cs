using NewsMonitor.Testing;
using Shouldly;
using Xunit;

namespace NewsMonitor.House.Tests;

/// <summary>The size of things: files that one can read at a sitting, and tests enough.</summary>
public sealed class FileTests
{
    private const int Longest = 400;
    private const int Long = 170;

    /// <summary>Lines of tests for a line of source. The aim is 0.8; this is what holds, and it may only rise.</summary>
    private const double LeastTests = 0.53;

    private static readonly string[] TopFolders = ["deploy", "seeds", "src", "tests"];

    [Fact]
    public void No_file_is_too_long_and_nine_in_ten_are_short()
    {
        var files = Sources("src").Select(f => (File: f, Lines: File.ReadLines(f).Count())).ToList();

        files.Where(f => f.Lines > Longest).Select(f => $"{f.File}: {f.Lines}").ShouldBeEmpty();
        (files.Count(f => f.Lines < Long) / (double)files.Count).ShouldBeGreaterThanOrEqualTo(0.9);
    }

    [Fact]
    public void Tests_keep_pace_with_the_source()
    {
        var source = Sources("src").Sum(f => File.ReadLines(f).Count());
        var tests = Sources("tests").Sum(f => File.ReadLines(f).Count());

        (tests / (double)source).ShouldBeGreaterThanOrEqualTo(LeastTests);
    }

    [Fact]
    public void Top_of_the_repository_has_the_four_folders_and_few_files()
    {
        var folders = Directory.GetDirectories(Repository.Root).Select(d => Path.GetFileName(d)).Where(n => n[0] != '.' && n is not "artifacts" and not "data");
        folders.Order().ShouldBe(TopFolders);
        Directory.GetFiles(Repository.Root).Select(f => Path.GetFileName(f)).Where(n => n[0] != '.')
            .Except(["NewsMonitor.sln", "README.md", "Directory.Build.props", "global.json", "LICENSE"]).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_left_for_later_in_the_source()
    {
        string[] marks = ["TODO", "FIXME", "HACK", "NotImplementedException"];

        Sources("src").Where(f => marks.Any(m => File.ReadAllText(f).Contains(m, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    private static IEnumerable<string> Sources(string top) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, top), "*.*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) is ".cs" or ".razor" or ".js" or ".css");
}
