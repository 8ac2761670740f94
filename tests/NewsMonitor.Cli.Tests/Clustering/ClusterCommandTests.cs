using System.Text.Json;
using NewsMonitor.Cli.Tests.World;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.Cli.Tests;

public sealed class ClusterCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Two_processes_tell_the_same_stories_and_explain_them_alike()
    {
        var input = File(SampleNews.Lines(41));
        var (first, second) = (await ProgramRun.Terminal(Words(input, "one")), await ProgramRun.Terminal(Words(input, "two")));

        (first.ExitCode, second.ExitCode).ShouldBe((0, 0), first.Errors + second.Errors);
        first.Output.Trim().ShouldBeEmpty("data goes to the file");
        first.Errors.ShouldContain("41 articles");
        Read("one.tsv").ShouldBe(Read("two.tsv"));
        Read("one.jsonl").ShouldBe(Read("two.jsonl"));

        string[] Words(string from, string to) => ["cluster", "--input", from, "--output", folder.Of(to + ".tsv"), "--explain", folder.Of(to + ".jsonl")];
    }

    [Fact]
    public async Task Articles_on_one_matter_share_a_story_in_the_output()
    {
        var run = await TerminalRun.Of("cluster", "--input", File(SampleNews.Lines(41)), "--output", "-");

        run.Exit.ShouldBe(0, run.Messages);
        var stories = SampleNews.Stories(run.Data.Split(Environment.NewLine));
        stories.Count.ShouldBe(41);
        stories.Keys.GroupBy(id => int.Parse(id[1..]) % 4).Select(matter => matter.Select(id => stories[id]).Distinct().Count()).ShouldAllBe(count => count <= 2);
        stories.Values.ShouldAllBe(story => story.StartsWith("en-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_id_comes_once_with_the_story_at_the_end_even_after_merges()
    {
        // Everything merges with everything, as soon as it is looked into.
        var lines = SampleNews.Lines(24);
        var run = await TerminalRun.Of(
            "cluster", "--input", File([.. lines, lines[3]]), "--output", "-", "--explain", folder.Of("why.jsonl"),
            "--set", "JoinScore=90", "MergeLookScore=-90", "MergeScore=-90", "MergeLooks=9");

        run.Exit.ShouldBe(0, run.Messages);
        var written = run.Data.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        written.Length.ShouldBe(24);
        written.Select(line => line.Split('\t')[0]).ShouldBeUnique();
        var merges = System.IO.File.ReadLines(folder.Of("why.jsonl")).SelectMany(line => JsonDocument.Parse(line).RootElement.GetProperty("merges").EnumerateArray().Select(merge => merge.GetString()!)).ToList();
        var gone = merges.Select(merge => "en-" + merge.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);
        SampleNews.Stories(written).Values.ShouldAllBe(story => !gone.Contains(story));
    }

    [Fact]
    public async Task Why_is_told_for_every_row()
    {
        var run = await TerminalRun.Of("cluster", "--input", File(SampleNews.Lines(20)), "--output", folder.Of("out.tsv"), "--explain", folder.Of("why.jsonl"));

        run.Exit.ShouldBe(0, run.Messages);
        var reasons = System.IO.File.ReadLines(folder.Of("why.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        reasons.Count.ShouldBe(20);
        reasons.ShouldAllBe(reason => reason.GetProperty("probability").GetDouble() >= 0 && reason.GetProperty("outcome").GetString()!.Length > 0);
        reasons.ShouldContain(reason => reason.GetProperty("outcome").GetString() == "joined" && reason.GetProperty("evidence").GetArrayLength() > 2);
    }

    [Fact]
    public async Task Language_is_that_of_the_row_or_found_as_intake_finds_it()
    {
        var input = File(
            """{"id":"a","lang":"fra","title":"The government will announce the results of the election after the police have closed the stations"}""",
            """{"id":"b","title":"Die Regierung hat nach der Wahl in der Stadt mit den Parteien gesprochen und will nun handeln"}""",
            """{"id":"c","lang":"xx","title":"Qzx"}""");
        SampleNews.Stories((await TerminalRun.Of("cluster", "--input", input, "--output", "-")).Data.Split(Environment.NewLine)).Values.ShouldBe(["fr-0", "de-1", "und-2"]);
        SampleNews.Stories((await TerminalRun.Of("cluster", "--input", input, "--output", "-", "--language", "auto")).Data.Split(Environment.NewLine)).Values.ShouldBe(["en-0", "de-1", "und-2"]);
        SampleNews.Stories((await TerminalRun.Of("cluster", "--input", input, "--output", "-", "--language", "slv")).Data.Split(Environment.NewLine)).Values.ShouldAllBe(story => story.StartsWith("sl-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_language_without_a_table_is_said_once()
    {
        var input = File("""{"id":"a","lang":"sl","title":"Vlada sprejela ukrepe"}""", """{"id":"b","lang":"sl","title":"Policija zaprla cesto"}""", """{"id":"c","lang":"en","title":"Ferry runs aground"}""");
        var run = await TerminalRun.Of("cluster", "--input", input, "--output", "-");

        run.Exit.ShouldBe(0);
        run.Messages.Split(Environment.NewLine).Count(line => line.Contains("has no background table", StringComparison.Ordinal)).ShouldBe(1);
        run.Messages.ShouldContain("language sl has no background table");
    }

    [Fact]
    public async Task A_bound_that_was_hit_is_said()
    {
        var run = await TerminalRun.Of("cluster", "--input", File(SampleNews.Lines(12)), "--output", "-", "--set", "MaxAwake=1", "MaxStories=2");

        run.Exit.ShouldBe(0, run.Messages);
        run.Messages.ShouldContain("bound MaxStories was hit");
    }

    private string File(params IEnumerable<string> lines) => folder.Write("news.jsonl", string.Join('\n', lines));

    private string Read(string name) => System.IO.File.ReadAllText(folder.Of(name));
}
