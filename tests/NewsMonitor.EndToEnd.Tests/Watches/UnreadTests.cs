using Microsoft.Playwright;
using NewsMonitor.EndToEnd.Tests.Analyst;
using NewsMonitor.EndToEnd.Tests.Live;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.EndToEnd.Tests.Watches;

/// <summary>What the page says of watches while one reads something else: a count, and a word on the desktop for who wants it.</summary>
public sealed class UnreadTests
{
    /// <summary>A desktop that allows notifications and keeps them: a browser without a screen has none.</summary>
    private const string Desktop = """
        window.told = [];
        window.Notification = class { static permission = 'granted'; static async requestPermission() { return 'granted'; } constructor(title, options) { window.told.push(title + ' | ' + options.body); } };
        """;

    [Fact]
    public async Task What_a_watch_told_is_counted_until_it_is_looked_at_and_notified_once()
    {
        using var data = new TemporaryFolder();
        await using var server = new ServerUnderTest(data.Path);
        await server.Start();
        await using var browser = await BrowserUnderTest.Start();
        var watch = (await server.Client.Watch(new { name = "Harbour", query = "ferry" })).GetProperty("id").GetString()!;
        var page = await browser.Open(new Uri(server.Address, "watches"), script: Desktop);
        await page.ClickAsync("#notify");
        await page.Locator("#notify[aria-pressed=true]").WaitForAsync();
        await page.GotoAsync(server.Address.ToString());
        await page.Locator("#live-state[data-state=live]").WaitForAsync();
        await Seen(page, watch, 0);
        (await page.Locator("#watches-unread").IsVisibleAsync()).ShouldBeFalse();

        await server.Client.Post(Matter.FerryArticle(0));
        await page.Locator("#watches-unread:has-text('1 new')").WaitForAsync();

        var notes = await page.EvaluateAsync<string[]>("() => window.told");
        notes.ShouldHaveSingleItem().ShouldStartWith("Harbour: begins | ");
        await page.GotoAsync(new Uri(server.Address, "watches").ToString());
        await page.Locator($".watch[data-watch='{watch}'] .unread:has-text('1 new')").WaitForAsync();
        (await page.EvaluateAsync<string[]>("() => window.told")).ShouldBeEmpty();
        await page.ClickAsync(".watch h2 a");
        await page.Locator(".told-list > li").WaitForAsync();
        await Seen(page, watch, 1);
        await page.Locator("#watches-unread").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await page.RunAndWaitForResponseAsync(() => page.GotoAsync(server.Address.ToString()), answer => answer.Url.Contains("watches/latest") && answer.Ok);
        await page.Locator("#live-state[data-state=live]").WaitForAsync();
        (await page.Locator("#watches-unread").IsVisibleAsync()).ShouldBeFalse();
        browser.Errors.ShouldBeEmpty();
    }

    /// <summary>Waits until the browser has kept that so much of the watch was seen.</summary>
    private static Task Seen(IPage page, string watch, int sequence) =>
        page.WaitForFunctionAsync("([watch, sequence]) => JSON.parse(localStorage.getItem('nm-watch-seen') || '{}')[watch] === sequence", new object[] { watch, sequence });
}
