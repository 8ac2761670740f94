using NewsMonitor.Cli.Tests.World;
using Shouldly;
using Xunit;

namespace NewsMonitor.Cli.Tests.Server;

public sealed class UsageTests
{
    [Theory]
    [InlineData("nonsense")]
    [InlineData("stories", "--limit", "0")]
    [InlineData("stories", "--limit", "many")]
    [InlineData("stories", "--sort", "loudest")]
    [InlineData("stories", "--server", "localhost")]
    [InlineData("stories", "--server", "ftp://localhost")]
    [InlineData("story")]
    [InlineData("articles", "post")]
    [InlineData("replay")]
    [InlineData("replay", "seeds", "--speed", "0")]
    [InlineData("replay", "seeds", "--speed", "fast")]
    [InlineData("log")]
    [InlineData("quarantine", "retry")]
    public async Task Wrong_words_are_refused_with_a_word_on_help(params string[] args)
    {
        var run = await TerminalRun.Of(args);

        run.Exit.ShouldBe(2);
        run.Data.ShouldBeEmpty();
        run.Messages.ShouldContain("--help");
    }

    [Theory]
    [InlineData("watch")]
    [InlineData("stories")]
    [InlineData("story", "main.en.1")]
    [InlineData("articles", "post", "-")]
    [InlineData("replay", "seeds")]
    [InlineData("log", "export")]
    [InlineData("log", "verify")]
    [InlineData("quarantine", "list")]
    public async Task No_server_is_said_with_the_way_out(params string[] args)
    {
        var run = await TerminalRun.Of([.. args, "--server", "http://127.0.0.1:1"]);

        run.Exit.ShouldBe(1);
        run.Data.ShouldBeEmpty();
        run.Messages.ShouldContain("no server answers at http://127.0.0.1:1/");
        run.Messages.ShouldContain("--server");
    }

    [Fact]
    public async Task Servers_reason_is_passed_on()
    {
        using var server = new LoopbackServer((_, _) => (404, """{"status": 404, "detail": "story 'main.en.9' is not known"}"""));

        var run = await TerminalRun.Of("story", "main.en.9", "--server", server.Address);

        run.Exit.ShouldBe(1);
        run.Messages.ShouldContain("story 'main.en.9' is not known (HTTP 404)");
    }

    [Fact]
    public async Task Another_program_at_the_address_is_found_out()
    {
        using var server = new LoopbackServer((_, _) => (200, "<html>"));

        var run = await TerminalRun.Of("stories", "--server", server.Address);

        run.Exit.ShouldBe(1);
        run.Messages.ShouldContain("does not answer as a NewsMonitor server does");
    }
}
