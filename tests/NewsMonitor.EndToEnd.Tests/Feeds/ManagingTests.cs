using System.Net;
using System.Net.Http.Json;
using System.Text;
using NewsMonitor.Testing.Processes;
using NewsMonitor.Testing.Publishing;
using Shouldly;
using Xunit;

namespace NewsMonitor.EndToEnd.Tests.Feeds;

/// <summary>What people do with feeds over the API.</summary>
public sealed class ManagingTests
{
    private static readonly (string Body, int Status)[] WrongWishes =
    [
        ("{\"url\": \"ftp://a.example/\"}", 422), ("{\"url\": \"http://user:word@a.example/\"}", 422), ("{\"url\": \"http://a.example/\", \"fullText\": \"sometimes\"}", 422),
        ("{\"url\": \"http://a.example/\", \"colour\": \"red\"}", 400), ("{}", 400), ("no json", 400),
    ];

    [Fact]
    public async Task Sites_address_suffices_to_see_and_to_add_its_feed()
    {
        await using var publisher = new LoopbackPublisher();
        publisher.On("/", "<html><head><title>Harbour</title><link rel='alternate' type='application/rss+xml' title='News' href='/news.rss'></head><body>Welcome</body></html>", "text/html")
            .On("/news.rss", Rss.Channel("Harbour News", Rss.Item("1", "Ferry runs aground", link: "http://harbour-news.example/1")));
        await using var server = await FeedServer.Start();

        using var answer = await server.Client.PostAsJsonAsync("api/v1/feeds/preview", new { url = publisher.Address });
        var preview = (await FeedServer.Read(answer)).GetProperty("feeds")[0];
        preview.GetProperty("url").GetString().ShouldBe($"{publisher.Address}/news.rss");
        preview.GetProperty("items")[0].GetProperty("title").GetString().ShouldBe("Ferry runs aground");
        (await server.Client.All("api/v1/feeds")).ShouldBeEmpty();

        var id = await server.Add(publisher.Address, new { tags = new[] { "harbour" }, outlet = "The Harbour" });
        (await server.Visited(id, 1)).GetProperty("url").GetString().ShouldBe($"{publisher.Address}/news.rss");
        (await server.Articles(1))[0].GetProperty("source").GetString().ShouldBe("The Harbour");
    }

    [Fact]
    public async Task Page_deep_in_a_site_leads_to_its_feed_at_the_first_visit()
    {
        await using var publisher = new LoopbackPublisher();
        publisher.On("/section/world", "<html><head><link rel='alternate' type='application/rss+xml' href='world.rss'></head><body>World</body></html>", "text/html")
            .On("/section/world.rss", Rss.Channel("World", Rss.Item("1", "Ferry runs aground")));
        await using var server = await FeedServer.Start();

        var id = await server.Add($"{publisher.Address}/section/world");

        await server.Becomes(id, f => f.GetProperty("url").GetString() == $"{publisher.Address}/section/world.rss" && f.GetProperty("state").GetString() == "ok", "the page's feed");
        await server.Articles(1);
    }

    [Fact]
    public async Task Feed_is_added_once_changed_paused_resumed_and_removed()
    {
        await using var publisher = new LoopbackPublisher();
        publisher.On("/feed", Rss.Channel("Harbour News", Rss.Item("1", "Ferry runs aground")));
        await using var server = await FeedServer.Start();
        var id = await server.Add($"{publisher.Address}/feed");
        (await server.Add($"{publisher.Address}/feed")).ShouldBe(id);
        await server.Articles(1);

        var paused = await server.Patch(id, new { paused = true, title = "Mine", every = 5, fullText = "never" });
        (paused.GetProperty("state").GetString(), paused.GetProperty("title").GetString(), paused.GetProperty("every").GetDouble(), paused.GetProperty("fullText").GetString()).ShouldBe(("paused", "Mine", 5, "never"));
        using var poll = await server.Client.PostAsync($"api/v1/feeds/{id}/poll", null);
        poll.StatusCode.ShouldBe(HttpStatusCode.Conflict);

        var resumed = await server.Patch(id, new { paused = false, title = (string?)null });
        resumed.GetProperty("title").GetString().ShouldBe("Harbour News");
        resumed.GetProperty("nextVisit").ValueKind.ShouldNotBe(System.Text.Json.JsonValueKind.Null);

        using var removed = await server.Client.DeleteAsync($"api/v1/feeds/{id}");
        removed.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var gone = await server.Client.GetAsync($"api/v1/feeds/{id}");
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await server.Client.Stories()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Wrong_wish_is_refused_with_its_reason()
    {
        await using var server = await FeedServer.Start();
        foreach (var (body, status) in WrongWishes)
        {
            using var answer = await server.Client.PostAsync("api/v1/feeds", new StringContent(body, Encoding.UTF8, "application/json"));

            ((int)answer.StatusCode).ShouldBe(status, body);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json", body);
        }

        (await server.Client.All("api/v1/feeds")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Lists_go_in_and_out_as_opml()
    {
        await using var publisher = new LoopbackPublisher();
        publisher.On("/a", Rss.Channel("A", Rss.Item("1", "Ferry"))).On("/b", Rss.Channel("B", Rss.Item("2", "Museum")));
        await using var server = await FeedServer.Start();
        var opml = $"<OPML version='2.0'><BODY><Outline TEXT='News'><outline text='Local'><OUTLINE text='A' XMLURL='{publisher.Address}/a'/></outline></Outline><outline type='rss' text='B' xmlUrl='{publisher.Address}/b'/><outline text='bad' xmlUrl='http://u:p@c.example/'/></BODY></OPML>";

        using var first = await server.Client.PostAsync("api/v1/opml", new StringContent(opml, Encoding.UTF8, "text/x-opml"));
        var receipt = await FeedServer.Read(first);
        (receipt.GetProperty("added").GetInt32(), receipt.GetProperty("known").GetInt32(), receipt.GetProperty("refused").GetArrayLength()).ShouldBe((2, 0, 1));
        using var again = await server.Client.PostAsync("api/v1/opml", new StringContent(opml, Encoding.UTF8, "text/x-opml"));
        (await FeedServer.Read(again)).GetProperty("known").GetInt32().ShouldBe(2);

        var feeds = await server.Client.All("api/v1/feeds");
        feeds.Single(f => f.GetProperty("url").GetString()!.EndsWith("/a", StringComparison.Ordinal)).GetProperty("tags").EnumerateArray().Select(t => t.GetString()).ShouldBe(["News", "Local"]);
        var list = await server.Client.GetStringAsync("api/v1/opml");
        list.ShouldContain($"xmlUrl=\"{publisher.Address}/a\"");
        list.ShouldContain("category=\"News,Local\"");
        await server.Articles(2);
    }

    [Fact]
    public async Task Settings_may_list_feeds_and_all_their_faults_are_told_at_once()
    {
        await using var publisher = new LoopbackPublisher();
        publisher.On("/feed", Rss.Channel("Harbour News", Rss.Item("1", "Ferry runs aground")));
        await using var server = await FeedServer.Start("--NewsMonitor:Feeds:1:Url", $"{publisher.Address}/feed", "--NewsMonitor:Feeds:1:Id", "Harbour", "--NewsMonitor:Feeds:1:Tags:0", "local");
        await server.Articles(1);
        var feed = (await server.Client.All("api/v1/feeds")).ShouldHaveSingleItem();
        (feed.GetProperty("fromSettings").GetBoolean(), feed.GetProperty("title").GetString()).ShouldBe((true, "Harbour"));

        using var data = new TemporaryFolder();
        var faulty = await ProgramRun.Server("--data", data.Path, "--urls", "http://127.0.0.1:0", "--NewsMonitor:Feeds:1:Url", "ftp://nowhere", "--NewsMonitor:Feeds:2:Url", "http://a.example/", "--NewsMonitor:Feeds:2:FullText", "often", "--NewsMonitor:Fetching:MaxBytes", "0", "--NewsMonitor:Schedule:Jitter", "7", "--NewsMonitor:WebSub:PublicUrl", "here");
        faulty.ExitCode.ShouldBe(1);
        foreach (var fault in (string[])["ftp://nowhere", "often", "MaxBytes", "Jitter", "PublicUrl"])
        {
            faulty.Errors.ShouldContain(fault);
        }
    }
}
