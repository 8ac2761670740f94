using System.Globalization;
using NewsMonitor.Cli.Tests.World;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.Cli.Tests;

public sealed class SpreadTableTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_line_tells_for_each_number_of_parts_what_it_costs_and_gains()
    {
        var run = await TerminalRun.Of("evaluate", "--input", folder.Write("news.jsonl", string.Join('\n', SampleNews.Lines(41))), "--parts", "4", "1", "2");

        run.Exit.ShouldBe(0, run.Messages);
        var rows = run.Data.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r').Split('\t')).ToList();
        rows[0].ShouldBe(SpreadTable.Columns.Split('\t'));
        rows.Skip(1).Select(row => row[0]).ShouldBe(["1", "2", "4"]);
        rows.ShouldAllBe(row => row.Length == rows[0].Length);

        var one = rows[1].Select(Number).ToList();
        (Of(one, "pairsInOnePart"), Of(one, "largestPart"), Of(one, "answersPerArticle"), Of(one, "asking"), Of(one, "speed")).ShouldBe((1, 1, 0, 0, 1));
        Of(one, "moved").ShouldBe(0, "there is nowhere to go");
        Of(rows[3].Select(Number).ToList(), "largestPart").ShouldBeLessThan(1);

        double Of(List<double> row, string column) => row[Array.IndexOf(rows[0], column)];
    }

    [Fact]
    public async Task Scores_of_one_part_are_those_without_parts()
    {
        var input = folder.Write("news.jsonl", string.Join('\n', SampleNews.Lines(41)));
        var whole = await TerminalRun.Of("evaluate", "--input", input);
        var parts = await TerminalRun.Of("evaluate", "--input", input, "--parts", "1");

        var pooled = whole.Data.Split(Environment.NewLine).First(line => line.StartsWith("all\t", StringComparison.Ordinal)).Split('\t');
        var one = parts.Data.Split(Environment.NewLine)[1].Split('\t');
        one[3..6].Select(Number).ShouldBe(pooled[4..7].Select(text => Math.Round(Number(text), 3)), 0.0011);
        one[6].ShouldBe(pooled[3]);
    }

    [Fact]
    public async Task An_article_without_a_label_is_named_and_parts_are_checked()
    {
        var unlabelled = await TerminalRun.Of("evaluate", "--input", folder.Write("news.jsonl", "{\"id\":\"a\",\"title\":\"Ferry\"}"), "--parts", "2");
        (unlabelled.Exit, unlabelled.Messages.Contains("article a has no cluster", StringComparison.Ordinal)).ShouldBe((1, true));

        var wrong = await TerminalRun.Of("evaluate", "--input", folder.Of("news.jsonl"), "--parts", "65");
        wrong.Exit.ShouldNotBe(0);
        wrong.Messages.ShouldContain("--parts: '65' is not a number of parts from 1 to 64");
    }

    [Fact]
    public async Task Cluster_spreads_a_language_and_tells_one_story_where_parts_have_pieces_of_it()
    {
        var input = folder.Write("news.jsonl", string.Join('\n', SampleNews.Lines(41)));
        var (one, spread) = (folder.Of("one.tsv"), folder.Of("spread.tsv"));
        (await TerminalRun.Of("cluster", "--input", input, "--output", one)).Exit.ShouldBe(0);
        var run = await TerminalRun.Of("cluster", "--input", input, "--output", spread, "--parts", "4", "--explain", folder.Of("why.jsonl"));

        run.Exit.ShouldBe(0, run.Messages);
        SampleNews.Stories(File.ReadLines(spread)).ShouldBe(SampleNews.Stories(File.ReadLines(one)), ignoreOrder: true);
        File.ReadLines(folder.Of("why.jsonl")).Count().ShouldBe(41);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
