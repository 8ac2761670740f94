using NewsMonitor.Cli.Tests.World;
using Shouldly;
using Xunit;

namespace NewsMonitor.Cli.Tests.Capacity;

public sealed class CapacityCommandTests
{
    [Fact]
    public async Task World_s_news_are_told_limit_by_limit_the_tightest_first_and_what_breaks_first()
    {
        var run = await TerminalRun.Of("capacity");

        run.Exit.ShouldBe(0, run.Messages);
        var rows = run.Data.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToList();
        rows[0].ShouldBe(["used", "limit", "needed", "there", "unit", "wayOut"]);
        rows.Count.ShouldBe(14);
        rows.Skip(1).Select(r => double.Parse(r[0])).ShouldBeInOrder(SortDirection.Descending);
        run.Messages.ShouldContain($"breaks first: {rows[1][1]}");
    }

    [Fact]
    public async Task Bounds_raised_as_it_says_no_longer_break()
    {
        var before = await TerminalRun.Of("capacity");
        var after = await TerminalRun.Of("capacity", "--max-awake", "1800000", "--max-stories", "11400000");

        before.Data.ShouldContain("NewsMonitor:Partitions:MaxAwake 1800000 lets them");
        before.Data.ShouldContain("NewsMonitor:Partitions:MaxStories 11400000 lets them");
        after.Data.Split(Environment.NewLine).Single(l => l.Contains("\tawake stories of the largest language\t", StringComparison.Ordinal)).ShouldStartWith("0.");
        after.Data.ShouldContain("a higher NewsMonitor:Partitions:MaxStories");
        after.Data.Split(Environment.NewLine).Single(l => l.Contains("\tstories of the largest language\t", StringComparison.Ordinal)).ShouldStartWith("0.");
    }

    [Fact]
    public async Task Village_stands()
    {
        var run = await TerminalRun.Of("capacity", "--articles", "500", "--languages", "1", "--feeds", "20", "--desks", "2");

        run.Messages.ShouldContain("it stands");
    }

    [Theory]
    [InlineData("--articles", "0")]
    [InlineData("--peak", "often")]
    [InlineData("--desks", "NaN")]
    [InlineData("--languages", "0")]
    [InlineData("--silos", "1001")]
    [InlineData("--max-awake", "0")]
    [InlineData("--max-stories", "100000001")]
    public async Task Wrong_numbers_are_refused(string option, string value)
    {
        var run = await TerminalRun.Of("capacity", option, value);

        run.Exit.ShouldBe(2);
        run.Messages.ShouldContain(option);
    }
}
