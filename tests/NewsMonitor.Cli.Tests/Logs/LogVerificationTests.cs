using System.Text.Json;
using NewsMonitor.Cli.Tests.World;
using NewsMonitor.Clustering;
using NewsMonitor.Model;
using NewsMonitor.Text;
using Shouldly;
using Xunit;

namespace NewsMonitor.Cli.Tests.Logs;

public sealed class LogVerificationTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2024, 12, 2, 8, 0, 0, TimeSpan.Zero);
    private readonly string _file = Path.GetTempFileName();

    [Fact]
    public async Task Log_run_again_gives_the_same_stories()
    {
        File.WriteAllLines(_file, Log());

        var run = await TerminalRun.Of("log", "verify", "--file", _file);

        run.Data.Trim().ShouldBe("40 decisions, 0 differ");
        run.Exit.ShouldBe(0);
        run.Messages.ShouldContain("main/en: 40 decisions, 0 differ");
    }

    [Fact]
    public async Task Tampered_decision_is_found_and_named()
    {
        var lines = Log().ToList();
        lines[10] = lines[10].Replace("\"storyId\":\"main.en.", "\"storyId\":\"main.en.9", StringComparison.Ordinal);
        File.WriteAllLines(_file, lines);

        var run = await TerminalRun.Of("log", "verify", "--file", _file);

        run.Exit.ShouldBe(1);
        run.Data.ShouldContain("main/en position 10: recorded main.en.9");
        run.Data.ShouldContain("40 decisions, 1 differ");
    }

    [Fact]
    public async Task Log_of_servers_with_other_bounds_is_run_again_with_those()
    {
        File.WriteAllLines(_file, Log(new ClusterOptions { MaxAwake = 1, MaxStories = 1 }));

        (await TerminalRun.Of("log", "verify", "--file", _file)).Exit.ShouldBe(1);
        (await TerminalRun.Of("log", "verify", "--file", _file, "--set", "MaxAwake=1", "MaxStories=1")).Data.Trim().ShouldBe("40 decisions, 0 differ");
        (await TerminalRun.Of("log", "verify", "--file", _file, "--set", "MaxAwake=many")).Messages.ShouldContain("MaxAwake");
    }

    [Fact]
    public async Task Quarantined_articles_are_passed_over_and_ticks_are_taken()
    {
        File.WriteAllLines(_file, Log().Append(Line(new { position = 50, kind = "tick", at = Start.AddDays(2) })).Append(Line(new { position = 51, kind = "article", at = Start, title = "x", body = "y", effectiveAt = Start })));

        (await TerminalRun.Of("log", "verify", "--file", _file)).Data.ShouldContain("40 decisions, 0 differ");
    }

    [Fact]
    public async Task Log_without_a_partition_needs_it_named()
    {
        File.WriteAllLines(_file, Log().Skip(1));

        (await TerminalRun.Of("log", "verify", "--file", _file)).Messages.ShouldContain("--partition");
        (await TerminalRun.Of("log", "verify", "--file", _file, "--partition", "main/en")).Exit.ShouldBe(0);
    }

    [Fact]
    public async Task File_that_is_no_log_is_refused()
    {
        File.WriteAllLines(_file, ["{\"partition\":\"main/en\"}", "{\"hello\":1}"]);

        var run = await TerminalRun.Of("log", "verify", "--file", _file);

        run.Exit.ShouldBe(1);
        run.Messages.ShouldContain("line 2 is not of an exported log");
    }

    [Fact]
    public async Task Export_writes_every_partition_of_the_workspace_behind_its_name()
    {
        using var server = new LoopbackServer((request, _) => (200, request.RawUrl!.Contains("partitions", StringComparison.Ordinal)
            ? """{"items":[{"partition":"demo.2/en","workspace":"demo","head":1,"done":1,"backlog":0},{"partition":"main/de","workspace":"main","head":1,"done":1,"backlog":0},{"partition":"main/fr","workspace":"main","head":1,"done":0,"backlog":1}],"next":null}"""
            : "{\"position\":1,\"kind\":\"tick\"}\n"));

        var run = await TerminalRun.Of("log", "export", "--workspace", "main", "--server", server.Address);

        run.Exit.ShouldBe(0);
        run.Data.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).ShouldBe(["{\"partition\":\"main/de\"}", "{\"position\":1,\"kind\":\"tick\"}"]);
    }

    public void Dispose() => File.Delete(_file);

    /// <summary>A log of four events in turn, decided by the engine as a partition does.</summary>
    private static IEnumerable<string> Log(ClusterOptions? options = null)
    {
        var engine = new ClusterEngine(ClusterResources.Load("en"), options);
        var analyzer = new TextAnalyzer();
        var partition = new PartitionKey("main/en");
        string[] events = ["Harbour ferry runs aground off Gullholm island", "Volcano erupts on Isla Roja at dawn", "Parliament in Norvik rejects the fishing budget", "Astronomers at Pico Alto find a comet"];
        yield return Line(new { partition = partition.Value });
        for (var position = 1; position <= 40; position++)
        {
            var about = events[position % events.Length];
            var (title, body, at) = ($"{about}, report {position / 4}", $"{about}. Witnesses spoke of it on Monday; {about} again, said officials.", Start.AddMinutes(position));
            var outcome = engine.Assign(new ClusterArticle(position, analyzer.Analyze(title, body, "en"), at, null, "Post"));
            yield return Line(new
            {
                position,
                kind = "article",
                at,
                articleId = $"a{position}",
                title,
                body,
                language = "en",
                source = "Post",
                effectiveAt = at,
                storyId = StoryId.Founded(partition, outcome.Story).Value,
                merges = outcome.Merges.Select(m => new[] { StoryId.Founded(partition, m.From).Value, StoryId.Founded(partition, m.Into).Value }),
            });
        }
    }

    private static string Line(object value) => JsonSerializer.Serialize(value);
}
