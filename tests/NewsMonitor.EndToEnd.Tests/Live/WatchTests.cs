using System.Diagnostics;
using NewsMonitor.Testing;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.EndToEnd.Tests.Live;

/// <summary>What a person sees in the terminal.</summary>
public sealed class WatchTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Watch_prints_a_posted_article_as_it_comes()
    {
        using var data = new TemporaryFolder();
        await using var server = new ServerUnderTest(data.Path);
        await server.Start();
        using var watch = Process.Start(new ProcessStartInfo("dotnet", [Repository.Program("NewsMonitor.Cli", "newsmonitor"), "watch", "--after", "0", "--server", server.Address.ToString()])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        var began = Stopwatch.GetTimestamp();
        await server.Client.PostArticles([new { id = "1", title = "Ferry Alba runs aground", body = "The ferry Alba ran aground off Port Amon on Tuesday morning." }]);

        using var time = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        string? line;
        do
        {
            line = await watch.StandardOutput.ReadLineAsync(time.Token);
        }
        while (line is not null && !line.Contains("Ferry Alba", StringComparison.Ordinal));

        output.WriteLine($"start of the terminal to its line: {Stopwatch.GetElapsedTime(began).TotalMilliseconds:0} ms");
        watch.Kill();
        line.ShouldNotBeNull();
    }

    [Fact]
    public async Task Terminal_posts_lists_and_shows()
    {
        using var data = new TemporaryFolder();
        await using var server = new ServerUnderTest(data.Path);
        await server.Start();
        var file = data.Write("articles.jsonl", """
            {"id": "1", "title": "Ferry Alba runs aground", "body": "The ferry Alba ran aground off Port Amon on Tuesday morning."}
            {"id": "2", "title": "Volcano Seral erupts", "body": "The volcano Seral threw ash nine kilometres high."}
            """);

        var post = await ProgramRun.Terminal("articles", "post", file, "--server", server.Address.ToString());
        post.ExitCode.ShouldBe(0, post.Errors);
        var stories = await server.Client.Settled(2);
        var list = await ProgramRun.Terminal("stories", "--server", server.Address.ToString());
        list.ExitCode.ShouldBe(0, list.Errors);
        list.Output.ShouldContain("Ferry Alba");
        var story = await ProgramRun.Terminal("story", stories[0].GetProperty("id").GetString()!, "--server", server.Address.ToString());
        story.ExitCode.ShouldBe(0, story.Errors);
        (await ProgramRun.Terminal("story", "main.en.999", "--server", server.Address.ToString())).ExitCode.ShouldBe(1);
        (await ProgramRun.Terminal("no-such-command")).ExitCode.ShouldBe(2);
    }
}
