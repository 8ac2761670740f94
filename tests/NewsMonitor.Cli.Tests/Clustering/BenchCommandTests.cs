using NewsMonitor.Cli.Tests.World;
using Shouldly;
using Xunit;

namespace NewsMonitor.Cli.Tests;

public sealed class BenchCommandTests
{
    [Fact]
    public async Task It_tells_a_line_a_measurement_under_named_columns()
    {
        var run = await TerminalRun.Of("bench", "--stories", "20", "40", "--articles", "60");

        run.Exit.ShouldBe(0, run.Messages);
        var rows = run.Data.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToList();
        rows[0].ShouldContain("articlesPerCpuSecond");
        rows[0].ShouldContain("allocatedBytesPerArticle");
        rows[0].ShouldContain("bytesPerLiveStory");
        rows.Skip(1).Select(row => row[0]).ShouldBe(["titles", "titles", "full", "full"]);
        rows.ShouldAllBe(row => row.Length == rows[0].Length);
        rows.Skip(1).ShouldAllBe(row => int.Parse(row[1]) >= 20 && double.Parse(row[3]) > 0 && double.Parse(row[4]) > 0);
    }

    [Theory]
    [InlineData("--kind", "novels")]
    [InlineData("--stories", "0")]
    [InlineData("--articles", "-5")]
    public async Task Wrong_words_are_refused(params string[] words) => (await TerminalRun.Of(["bench", .. words])).Exit.ShouldBe(2);

    [Theory]
    [InlineData("cluster", "--explain", "--language", "--tables")]
    [InlineData("evaluate", "--input", "--set", "--tables")]
    [InlineData("background", "--frequencies", "--leave-out", "Zipf")]
    [InlineData("bench", "quietArticlesPerCpuSecond", "processor time", "--stories")]
    public async Task Help_names_what_there_is(string command, params string[] words)
    {
        var run = await TerminalRun.Of(command, "--help");
        run.Exit.ShouldBe(0);
        Array.ForEach(words, word => run.Data.ShouldContain(word));
    }

    [Fact]
    public void Made_up_news_is_the_same_for_the_same_seed()
    {
        var (one, two) = (new MadeUpNews(3), new MadeUpNews(3));
        one.Body(one.Story(), 500).ShouldBe(two.Body(two.Story(), 500));
    }
}
