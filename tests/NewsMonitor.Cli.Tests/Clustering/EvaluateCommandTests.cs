using NewsMonitor.Cli.Tests.World;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.Cli.Tests;

public sealed class EvaluateCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Scores_are_told_per_language_and_pooled()
    {
        string[] german = ["""{"id":"g0","lang":"deu","title":"Fähre rammt Brücke in Marlau","cluster":"m0"}""", """{"id":"g1","lang":"deu","title":"Fähre rammt Brücke in Marlau am Montag","cluster":"m0"}"""];
        var run = await ProgramRun.Terminal("evaluate", "--input", folder.Write("news.jsonl", string.Join('\n', [.. SampleNews.Lines(41), .. german])));

        run.ExitCode.ShouldBe(0, run.Errors);
        var rows = run.Output.Split('\n').Select(line => line.TrimEnd('\r').Split('\t')).Where(row => row.Length > 5).ToList();
        rows[0].ShouldBe(["language", "articles", "labels", "stories", "b3P", "b3R", "b3F1", "pairP", "pairR", "pairF1", "nmi"]);
        rows.Select(row => row[0]).ShouldBe(["language", "de", "en", "all"]);
        rows[2][1..3].ShouldBe(["41", "4"]);
        rows[3][1..3].ShouldBe(["43", "5"], "labels count within a language");
        rows.Skip(1).SelectMany(row => row[4..]).Select(double.Parse).ShouldAllBe(score => score >= 0 && score <= 1);
    }

    [Fact]
    public async Task The_worst_stories_are_named_with_what_is_wrong()
    {
        // Every article a story of its own: each of the four labels is split.
        var run = await TerminalRun.Of("evaluate", "--input", folder.Write("news.jsonl", string.Join('\n', SampleNews.Lines(41))), "--set", "JoinScore=90", "MergeLooks=0");

        run.Exit.ShouldBe(0, run.Messages);
        var lines = run.Data.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        var worst = lines.SkipWhile(line => !line.StartsWith("worst\t", StringComparison.Ordinal)).Skip(1).ToList();
        worst.Count.ShouldBe(4);
        worst.ShouldAllBe(line => line.Contains("label is spread over several stories", StringComparison.Ordinal));
        lines.First(line => line.StartsWith("all\t", StringComparison.Ordinal)).Split('\t')[4].ShouldBe("1.0000", "alone, nobody is in wrong company");
    }

    [Fact]
    public async Task An_article_without_a_label_is_named()
    {
        var run = await TerminalRun.Of("evaluate", "--input", folder.Write("news.jsonl", "{\"id\":\"a\",\"title\":\"Ferry\"}"));
        run.Exit.ShouldBe(1);
        run.Messages.ShouldContain("article a has no cluster");
    }
}
