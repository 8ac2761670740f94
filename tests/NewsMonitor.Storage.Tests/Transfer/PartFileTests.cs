using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.Storage.Tests.Transfer;

/// <summary>A file that appears whole or not at all.</summary>
public sealed class PartFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_kept_stands_in_its_place_over_what_was_there()
    {
        var place = _folder.Write("file", "old");

        using (var part = new PartFile(place))
        {
            File.WriteAllText(part.Path, "new");
            File.ReadAllText(place).ShouldBe("old");
            part.Keep();
        }

        File.ReadAllText(place).ShouldBe("new");
        Directory.GetFiles(_folder.Path).ShouldBe([place]);
    }

    [Fact]
    public void What_is_not_kept_leaves_nothing_behind()
    {
        var place = _folder.Of("file");

        using (var part = new PartFile(place))
        {
            File.WriteAllText(part.Path, "half");
        }

        Directory.GetFiles(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void What_an_earlier_try_left_is_not_taken_for_this_one()
    {
        var place = _folder.Of("file");
        _folder.Write("file.part", "of a killed try");
        _folder.Write("file.part-wal", "of a killed try");

        using var part = new PartFile(place);

        Directory.GetFiles(_folder.Path).ShouldBeEmpty();
    }
}
