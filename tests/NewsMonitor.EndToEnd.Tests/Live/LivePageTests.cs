using System.Diagnostics;
using Microsoft.Playwright;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.EndToEnd.Tests.Live;

/// <summary>What a person sees in a browser, without ever reloading.</summary>
public sealed class LivePageTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Posted_article_appears_in_the_list_without_reload()
    {
        using var data = new TemporaryFolder();
        await using var server = new ServerUnderTest(data.Path);
        await server.Start();
        await using var browser = await BrowserUnderTest.Start();
        var page = await browser.Open(server.Address);
        await page.EvaluateAsync("window.notReloaded = true");
        await page.GetByText("live", new() { Exact = true }).First.WaitForAsync();

        var began = Stopwatch.GetTimestamp();
        await server.Client.PostArticles([new { id = "1", title = "Ferry Alba runs aground off Port Amon", body = "The ferry Alba ran aground off Port Amon on Tuesday morning. All 212 passengers were taken ashore." }]);
        await page.GetByText("Ferry Alba runs aground").First.WaitForAsync();
        output.WriteLine($"post to page: {Stopwatch.GetElapsedTime(began).TotalMilliseconds:0} ms");

        await server.Client.PostArticles([new { id = "2", title = "Harbour bridge of Lindholm opens after four years", body = "The harbour bridge of Lindholm opened on Wednesday, four years late and twice as dear." }]);
        await page.GetByText("Harbour bridge of Lindholm").First.WaitForAsync();
        var text = await page.InnerTextAsync("main");
        text.IndexOf("Harbour bridge", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("Ferry Alba", StringComparison.Ordinal), "the newest change is on top");
        (await page.EvaluateAsync<bool>("window.notReloaded === true")).ShouldBeTrue();
        browser.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_goes_on_by_itself_after_the_server_was_killed_and_misses_nothing()
    {
        using var data = new TemporaryFolder();
        await using var server = new ServerUnderTest(data.Path);
        await server.Start();
        await using var browser = await BrowserUnderTest.Start();
        var page = await browser.Open(server.Address);
        await page.EvaluateAsync("window.notReloaded = true");
        await server.Client.PostArticles([new { id = "1", title = "Volcano Seral throws ash over Port Amon", body = "The volcano Seral threw ash nine kilometres high over Port Amon." }]);
        await page.GetByText("Volcano Seral").First.WaitForAsync();

        await server.Kill();
        await server.Start();
        await server.Client.PostArticles([new { id = "2", title = "Nordhaven bank drops merger with Kestral", body = "Nordhaven bank said on Monday that it would not merge with its rival Kestral." }]);

        await page.GetByText("Nordhaven bank").First.WaitForAsync(new() { Timeout = 60_000 });
        (await page.GetByText("Volcano Seral throws ash over Port Amon", new() { Exact = true }).CountAsync()).ShouldBeGreaterThan(0);
        (await page.EvaluateAsync<bool>("window.notReloaded === true")).ShouldBeTrue();
    }

    [Fact]
    public async Task Story_page_shows_its_articles_with_why_and_grows()
    {
        using var data = new TemporaryFolder();
        await using var server = new ServerUnderTest(data.Path);
        await server.Start();
        await server.Client.PostArticles([new { id = "1", title = "Ferry Alba runs aground off Port Amon", body = "The ferry Alba ran aground off Port Amon on Tuesday. All 212 passengers were taken ashore by fishermen.", source = "Port Amon Post" }]);
        var story = (await server.Client.Settled(1))[0].GetProperty("id").GetString();
        await using var browser = await BrowserUnderTest.Start();
        var page = await browser.Open(new Uri(server.Address, $"stories/{story}"), width: 390, height: 800, scheme: ColorScheme.Dark);

        await server.Client.PostArticles([new { id = "2", title = "Passengers of ferry Alba safe after grounding at Port Amon", body = "All 212 passengers of the ferry Alba are safe. The ferry ran aground off Port Amon on Tuesday, and fishermen took them ashore.", source = "Island Radio" }]);

        await page.GetByText("Passengers of ferry Alba safe").First.WaitForAsync();
        await page.GetByText("Island Radio").First.WaitForAsync();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, "nothing sticks out on a phone");
        browser.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Hostile_article_text_is_shown_and_never_run()
    {
        using var data = new TemporaryFolder();
        await using var server = new ServerUnderTest(data.Path);
        await server.Start();
        const string hostile = "<img src=x onerror=\"window.owned=1\"><script>window.owned=1</script></div></main>";
        await server.Client.PostArticles([new { id = "1", title = $"Mayor says {hostile} \u202Egnihton", body = $"The mayor of Carrow said: {hostile}", bodyType = "text", source = "\"><script>window.owned=1</script>" }]);
        var story = (await server.Client.Settled(1))[0].GetProperty("id").GetString();
        await using var browser = await BrowserUnderTest.Start();

        foreach (var path in new[] { "", $"stories/{story}" })
        {
            var page = await browser.Open(new Uri(server.Address, path));
            await page.GetByText("Mayor says").First.WaitForAsync();
            (await page.EvaluateAsync<bool>("window.owned === undefined")).ShouldBeTrue();
            (await page.Locator("main script, main img").CountAsync()).ShouldBe(0);
        }
    }
}
