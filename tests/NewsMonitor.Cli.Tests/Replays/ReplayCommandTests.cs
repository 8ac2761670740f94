using NewsMonitor.Cli.Tests.World;
using Shouldly;
using Xunit;

namespace NewsMonitor.Cli.Tests.Replays;

public sealed class ReplayCommandTests
{
    [Fact]
    public async Task Replay_is_followed_to_its_end_and_told_in_a_line()
    {
        var looks = 0;
        using var server = Server(() => ++looks < 2 ? ("running", 2) : ("done", 5));

        var run = await TerminalRun.Of("replay", "seeds", "--speed", "2.5", "--into", "demo", "--server", server.Address);

        run.Exit.ShouldBe(0);
        run.Data.Trim().ShouldBe("done: 5 of 5 articles, 0 there already, workspace demo, 1 story");
        server.Posted.Single().ShouldBe($$"""{"path":"{{Path.GetFullPath("seeds")}}","speed":2.5,"into":"demo","loop":false}""");
    }

    [Fact]
    public async Task Replay_that_failed_fails_the_command()
    {
        using var server = Server(() => ("failed", 1));

        var run = await TerminalRun.Of("replay", "seeds", "--server", server.Address, "--json");

        run.Exit.ShouldBe(1);
        run.Data.ShouldContain("\"state\":\"failed\"");
        server.Posted.Single().ShouldContain("\"speed\":\"max\"");
    }

    [Fact]
    public async Task Stopping_the_command_cancels_the_replay()
    {
        using var stop = new CancellationTokenSource();
        using var server = Server(() =>
        {
            stop.Cancel();
            return ("running", 1);
        });
        using var client = new ServerClient(new Uri(server.Address), null);
        using var data = new StringWriter();
        var parsed = new System.CommandLine.RootCommand().Parse([], null);
        parsed.InvocationConfiguration.Output = data;
        parsed.InvocationConfiguration.Error = TextWriter.Null;

        var exit = await new ReplayRun(client, new Shown(parsed), TimeProvider.System).Run(new() { ["path"] = "seeds" }, json: false, stop.Token);

        exit.ShouldBe(1);
        server.Asked.ShouldContain("POST /api/v1/replays/r1/cancel");
    }

    private static LoopbackServer Server(Func<(string State, int Done)> look) => new((request, _) =>
    {
        if (request.HttpMethod == "POST")
        {
            return request.RawUrl!.EndsWith("/cancel", StringComparison.Ordinal) ? (204, "") : (202, """{"replayId":"r1"}""");
        }

        if (request.RawUrl!.StartsWith("/api/v1/partitions", StringComparison.Ordinal))
        {
            return (200, """{"items":[{"partition":"demo/en","workspace":"demo","language":"en","head":5,"done":5,"backlog":0}],"next":null}""");
        }

        var (state, done) = look();
        return (200, $$"""{"id":"r1","state":"{{state}}","reason":null,"total":5,"done":{{done}},"duplicates":0,"round":1,"workspace":"demo","path":"/seeds","stories":1}""");
    });
}
