using System.Text.Json;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using NewsMonitor.EndToEnd.Tests.Live;
using NewsMonitor.EndToEnd.Tests.Seeds;
using NewsMonitor.Testing.Processes;
using NewsMonitor.Testing.Publishing;
using Shouldly;
using Xunit;

namespace NewsMonitor.EndToEnd.Tests.Watches;

/// <summary>A watch as a person makes it, and what comes of it on every way.</summary>
public sealed class WatchByHandTests
{
    private const string Asked = "Rutte AND \"peace deal\" articles>=3";
    private const string Workspace = "trial";

    [Fact]
    public async Task A_watch_made_on_the_page_tells_one_beginning_and_then_the_news()
    {
        using var data = new TemporaryFolder();
        await using var hook = new LoopbackPublisher();
        hook.On("/hook", "", "text/plain");
        await using var post = new GuardedInbox(data.Path);
        await using var server = new ServerUnderTest(data.Path, ["--NewsMonitor:Delivery:AllowedNetworks:0", "127.0.0.0/8", .. post.Settings]).With(GuardedInbox.Trusted, post.CertificateFile);
        await server.Start();
        await using var browser = await BrowserUnderTest.Start();
        var page = await browser.Open(new Uri(server.Address, $"watches/new?workspace={Workspace}"));

        var id = await Make(page, hook.Address + "/hook");
        await server.Client.Replay("seeds", Workspace);
        var story = (await server.Client.Settled(5, Workspace)).ShouldHaveSingleItem();
        var told = await Told(server.Client, id, story.GetProperty("version").GetInt32());

        told.Count(kind => kind == "begins").ShouldBe(1);
        told[0].ShouldBe("begins");
        told.Skip(1).ShouldAllBe(kind => kind == "news");
        await page.Locator(".told-list > li").Nth(told.Count - 1).WaitForAsync();
        (await page.Locator(".told-list .telling[data-kind=begins]").CountAsync()).ShouldBe(1);
        await page.Locator("tr[data-state=delivered]").Nth(told.Count - 1).WaitForAsync();
        Posted(hook, "/hook").Select(message => message.GetProperty("kind").GetString() == "began").ShouldBe(told.Select(kind => kind == "begins"));
        (await Terminal(server.Address, story.GetProperty("id").GetString()!)).ShouldBeGreaterThan(0);
        await HasLetters(server.Client, post, id, told.Count);
        (await page.RunAxe()).Violations.Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}").ShouldBeEmpty();
        browser.Errors.ShouldBeEmpty();
    }

    /// <summary>Makes the watch as a person would; answers its id.</summary>
    private static async Task<string> Make(IPage page, string hook)
    {
        await page.FillAsync("#watch-query", "Rutte AND (\"peace deal\"");
        await page.Locator(".query-fault >> text=The parenthesis is not closed").WaitForAsync();
        await page.FillAsync("#watch-query", Asked);
        await page.Locator(".watch-preview >> text=Nothing is stored").WaitForAsync();
        await page.FillAsync("textarea[name=webhooks]", hook);
        await page.FillAsync("textarea[name=mails]", "reader@example.org");
        await page.ClickAsync("text=Make the watch");
        (await page.Locator(".secrets code").TextContentAsync())!.ShouldStartWith("whsec_");
        await page.ClickAsync("text=All watches");
        await page.ClickAsync(".watch h2 a");
        await page.Locator(".watch-body").WaitForAsync();
        (await page.Locator(".secrets").CountAsync()).ShouldBe(0);
        return (await page.Locator(".watch-body").GetAttributeAsync("data-watch"))!;
    }

    /// <summary>What the watch's feed tells, the oldest first, once it has told of the story's newest articles.</summary>
    private static async Task<List<string>> Told(HttpClient client, string id, int version)
    {
        var items = await Eventually.Becomes(
            async () => (await client.Json($"api/v1/watches/{id}/feed.json")).GetProperty("items").EnumerateArray().ToList(),
            found => found.Exists(item => item.GetProperty("content_text").GetString()!.EndsWith("5 articles", StringComparison.Ordinal)),
            $"an entry of the watch for the fifth article (version {version})");
        return [.. items.Select(item => item.GetProperty("tags")[0].GetString()!).Reverse()];
    }

    /// <summary>The letters tell the beginning and what came after it, once each; the reader ends them at one click.</summary>
    private static async Task HasLetters(HttpClient client, GuardedInbox post, string id, int told)
    {
        var letterbox = (await Letterbox(client, id)).GetProperty("id").GetString();
        await Eventually.Becomes(
            async () => (await client.All($"api/v1/watches/{id}/deliveries")).Count(d => d.GetProperty("delivery").GetString() == letterbox && d.GetProperty("state").GetString() == "delivered"),
            count => count == told,
            $"{told} entries in letters");
        var letters = post.Letters.ToList();
        letters[0].TextBody!.ShouldContain("begins to match");
        letters.Sum(l => l.TextBody!.Split("begins to match").Length - 1).ShouldBe(1);
        letters.ShouldAllBe(l => l.To.ToString() == "reader@example.org" && l.HtmlBody!.Contains("Rutte"));

        var link = new Uri(letters[0].Headers["List-Unsubscribe"]!.Trim('<', '>'));
        using var click = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        using (var strange = await client.PostAsync(link.AbsolutePath + "0", click))
        {
            ((int)strange.StatusCode).ShouldBe(404);
        }

        using var again = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        using var ended = await client.PostAsync(link.AbsolutePath, again);
        ended.EnsureSuccessStatusCode();
        (await Letterbox(client, id)).GetProperty("reason").GetString().ShouldBe("its reader unsubscribed");
    }

    private static async Task<JsonElement> Letterbox(HttpClient client, string watch) =>
        (await client.Json($"api/v1/watches/{watch}")).GetProperty("deliveries").EnumerateArray().Single(d => d.GetProperty("kind").GetString() == "email");

    private static IEnumerable<JsonElement> Posted(LoopbackPublisher hook, string path) =>
        hook.Requests.Where(request => request.Path == path).Select(request => JsonDocument.Parse(request.Body).RootElement.GetProperty("data"));

    /// <summary>How many updates the terminal shows of the story, by the query alone.</summary>
    private static async Task<int> Terminal(Uri server, string story)
    {
        var run = await ProgramRun.Terminal("watch", "--query", Asked, "--workspace", Workspace, "--after", "0", "--count", "1", "--json", "--server", server.ToString());
        run.ExitCode.ShouldBe(0, run.Errors);
        var updates = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        updates.ShouldAllBe(update => update.GetProperty("storyId").GetString() == story && update.GetProperty("articleCount").GetInt32() >= 3);
        return updates.Count;
    }
}
