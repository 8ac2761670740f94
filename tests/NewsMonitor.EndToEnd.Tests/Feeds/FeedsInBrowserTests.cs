using Microsoft.Playwright;
using NewsMonitor.EndToEnd.Tests.Live;
using NewsMonitor.Testing.Processes;
using NewsMonitor.Testing.Publishing;
using Shouldly;
using Xunit;

namespace NewsMonitor.EndToEnd.Tests.Feeds;

/// <summary>The page of the feeds as a person sees it: by day and night, on a telephone, from the preview to the last visits; and the versions of an article.</summary>
public sealed class FeedsInBrowserTests
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    public async Task Feed_is_previewed_added_watched_and_removed(int width, ColorScheme scheme)
    {
        await using var publisher = new LoopbackPublisher();
        publisher.On("/", "<html><head><link rel='alternate' type='application/rss+xml' href='/feed'></head></html>", "text/html")
            .On("/feed", Rss.Channel("Harbour News", Rss.Item("1", "Ferry runs aground"))).On("/broken", (_, reply) => reply.Send(500));
        await using var server = await FeedServer.Start();
        await server.FailsAt(await server.Add($"{publisher.Address}/broken?with=a-very-long-address-that-must-not-widen-the-page-of-a-telephone-whatever-it-says"), "http");
        await using var browser = await BrowserUnderTest.Start();
        var page = await browser.Open(new Uri(server.Server.Address, "feeds"), width, 800, scheme);

        await page.FillAsync("#feed-url", publisher.Address);
        await page.ClickAsync("text=Preview");
        await page.Locator(".feed-preview li >> text=Ferry runs aground").WaitForAsync();
        await Narrow(page);
        await page.ClickAsync("text=Add this feed");
        await page.WaitForURLAsync("**/feeds?id=*");
        await server.Articles(1);
        await page.ReloadAsync();

        await page.Locator(".feed[data-state=ok] td >> text=200").First.WaitForAsync();
        (await page.Locator(".feed[data-state=failing] .feed-error").TextContentAsync())!.ShouldContain("answered 500");
        await Narrow(page);
        await page.Locator(".feed[data-state=ok] >> text=Remove").ClickAsync();
        await page.WaitForURLAsync("**/feeds");
        (await page.Locator(".feed").CountAsync()).ShouldBe(1);
        browser.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Versions_of_an_article_are_shown_word_by_word()
    {
        await using var publisher = new LoopbackPublisher();
        var word = "aground";
        publisher.On("/feed", (_, reply) => reply.Send(200, Rss.Channel("Harbour News", Rss.Item("1", $"Ferry runs {word}", Rss.LongText("Ferry")))));
        await using var server = await FeedServer.Start();
        await server.Add($"{publisher.Address}/feed");
        var id = (await server.Articles(1))[0].GetProperty("id").GetString();
        word = "ashore";
        await Eventually.Becomes(() => server.Client.Json($"api/v1/articles/{id}"), a => a.GetProperty("version").GetInt32() == 2, "a second version");
        await using var browser = await BrowserUnderTest.Start();

        var page = await browser.Open(new Uri(server.Server.Address, $"articles/{id}"), 360);

        (await page.Locator("#v2 h3 del").TextContentAsync())!.Trim().ShouldBe("aground");
        (await page.Locator("#v2 h3 ins").TextContentAsync())!.Trim().ShouldBe("ashore");
        await Narrow(page);
        browser.Errors.ShouldBeEmpty();
    }

    private static async Task Narrow(IPage page) =>
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0);
}
