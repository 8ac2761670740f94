using NewsMonitor.Model;
using NewsMonitor.Web.Tests.World;
using Shouldly;
using Xunit;

namespace NewsMonitor.Web.Tests.Pages;

public sealed class HostileTextTests
{
    private const string Script = "<script>alert(1)</script><img src=x onerror=alert(2)>";
    private const string Breakout = "\"><svg onload=alert(3)>'";
    private const string Bidi = "\u202Egnp.exe\u2066";

    [Fact]
    public async Task Nothing_of_an_article_becomes_markup()
    {
        await using var world = await WebWorld.Start();
        var head = await world.Writer.Story(
            Script + Breakout + Bidi,
            Script + " " + Breakout,
            source: Breakout,
            url: "https://evil.example/\"onmouseover=\"alert(4)",
            decision: new Decision { Probability = 7, Why = Script, Outcome = Script, Evidence = [new Evidence(Breakout, Script, -1)], RunnerUp = new RunnerUp(new StoryId("main.en.1"), -4) });

        foreach (var path in new[] { "/", $"/stories/{head.Id}", $"/fragments/stories?id={head.Id}", $"/fragments/stories/{head.Id}?version=0", $"/?q={Uri.EscapeDataString(Breakout + Script)}", $"/?source={Uri.EscapeDataString(Breakout)}", "/?language=%3Cscript%3E" })
        {
            var page = await world.Page(path);
            page.ShouldNotContain("<script>", customMessage: path);
            page.ShouldNotContain("<img", customMessage: path);
            page.ShouldNotContain("<svg onload", customMessage: path);
            page.ShouldNotContain("\"onmouseover", customMessage: path);
            page.ShouldNotContain(" style=", customMessage: path);
        }
    }

    [Fact]
    public async Task Turned_reading_direction_stays_within_its_element()
    {
        await using var world = await WebWorld.Start();
        var head = await world.Writer.Story(Bidi + "title", source: Bidi);

        var page = await world.Page($"/stories/{head.Id}");

        page.ShouldContain("<h1 dir=\"auto\">");
        page.ShouldContain("<bdi class=\"outlet\">");
    }

    [Fact]
    public async Task Endless_title_and_lone_surrogates_are_shown()
    {
        await using var world = await WebWorld.Start();
        var head = await world.Writer.Story(new string('x', 20_000) + "\uD83D");

        (await world.Page($"/stories/{head.Id}")).ShouldContain("xxxx");
    }
}
