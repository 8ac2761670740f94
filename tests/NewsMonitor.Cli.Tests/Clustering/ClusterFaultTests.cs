using NewsMonitor.Cli.Tests.World;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.Cli.Tests;

public sealed class ClusterFaultTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("nonsense", "not a JSON object")]
    [InlineData("[1]", "not a JSON object")]
    [InlineData("null", "null is not an article")]
    [InlineData("{\"title\":\"no id\"}", "has no id")]
    [InlineData("{\"id\":\"  \"}", "has no id")]
    [InlineData("{\"id\":\"a\",\"title\":7}", "not a JSON object with the fields")]
    public async Task A_bad_line_is_named_by_its_number_and_nothing_is_written(string line, string reason)
    {
        var input = folder.Write("news.jsonl", $$"""{"id":"a","title":"Ferry"}{{"\n\n\n"}}{{line}}{{"\n"}}{"id":"b"}""");
        var run = await TerminalRun.Of("cluster", "--input", input, "--output", folder.Of("out.tsv"));

        run.Exit.ShouldBe(1);
        run.Messages.ShouldContain($"{input}, line 4");
        run.Messages.ShouldContain(reason);
        File.Exists(folder.Of("out.tsv")).ShouldBeFalse();
    }

    [Fact]
    public async Task From_outside_a_bad_line_is_exit_code_one_with_the_reason_on_stderr_only()
    {
        var input = folder.Write("news.jsonl", "{\"id\":\"a\"}\nnonsense\n");
        var run = await ProgramRun.Terminal("cluster", "--input", input, "--output", "-");

        (run.ExitCode, run.Output.Trim()).ShouldBe((1, ""));
        run.Errors.ShouldContain("line 2");
    }

    [Fact]
    public async Task A_file_that_is_not_there_and_a_folder_that_is_not_there_are_named()
    {
        var missing = await TerminalRun.Of("cluster", "--input", folder.Of("none.jsonl"), "--output", "-");
        (missing.Exit, missing.Messages.Contains("none.jsonl", StringComparison.Ordinal)).ShouldBe((1, true));

        var input = folder.Write("news.jsonl", "{\"id\":\"a\"}");
        var nowhere = await TerminalRun.Of("cluster", "--input", input, "--output", folder.Of("no/out.tsv"));
        (nowhere.Exit, nowhere.Messages.Contains("there is no folder", StringComparison.Ordinal)).ShouldBe((1, true));
    }

    [Theory]
    [InlineData("--language", "klingon")]
    [InlineData("--set", "Nonsense=1")]
    [InlineData("--set", "JoinScore=high")]
    [InlineData("--set", "Words=2.5")]
    [InlineData("--set", "Words=0")]
    [InlineData("--parts", "0")]
    [InlineData("--parts", "many")]
    [InlineData("--parts", "2", "4")]
    [InlineData("--nonsense", "1")]
    public async Task Wrong_words_are_refused_before_anything_runs(params string[] words)
    {
        var run = await TerminalRun.Of(["cluster", "--input", folder.Of("none.jsonl"), "--output", "-", .. words]);

        run.Exit.ShouldBe(2);
        run.Messages.ShouldContain("--help");
    }

    [Fact]
    public async Task An_empty_file_has_no_stories_and_is_no_failure()
    {
        var run = await TerminalRun.Of("cluster", "--input", folder.Write("news.jsonl", "\n\n"), "--output", "-");
        (run.Exit, run.Data).ShouldBe((0, ""));
    }

    [Fact]
    public async Task Ids_may_be_numbers()
    {
        var run = await TerminalRun.Of("cluster", "--input", folder.Write("news.jsonl", "{\"id\":17,\"lang\":\"en\",\"title\":\"Ferry runs aground\"}"), "--output", "-");
        (run.Exit, run.Data.Trim()).ShouldBe((0, "17\ten-0"));
    }
}
