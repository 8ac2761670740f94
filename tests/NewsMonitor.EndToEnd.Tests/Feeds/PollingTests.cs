using NewsMonitor.Testing.Processes;
using NewsMonitor.Testing.Publishing;
using Shouldly;
using Xunit;

namespace NewsMonitor.EndToEnd.Tests.Feeds;

/// <summary>A feed on a publisher of our own, from its address to its articles.</summary>
public sealed class PollingTests
{
    [Fact]
    public async Task What_a_feed_publishes_comes_in_once_and_validators_are_sent_back_byte_for_byte()
    {
        await using var publisher = new LoopbackPublisher();
        publisher.On("/feed", (request, reply) => request.Header("If-None-Match") == "W/\"a  b\"" ? reply.Send(304) : reply.Send(200, Rss.Channel("Harbour News", Rss.Item("1", "Ferry runs aground"), Rss.Item("2", "Museum opens")), "ETag: W/\"a  b\"", "Last-Modified: Mon, 2 Dec 2024 12:00:00 +0000"));
        await using var server = await FeedServer.Start();
        var id = await server.Add($"{publisher.Address}/feed");

        var articles = await server.Articles(2);
        await server.Becomes(id, f => f.GetProperty("status").GetInt32OrZero() == 304, "an answer without news");

        articles.Select(a => a.GetProperty("source").GetString()).Distinct().ShouldBe(["Harbour News"]);
        articles.Select(a => a.GetProperty("feed").GetString()).Distinct().ShouldBe([id]);
        var conditional = publisher.Requests.First(r => r.Header("If-None-Match") is not null);
        conditional.Header("If-None-Match").ShouldBe("W/\"a  b\"");
        conditional.Header("If-Modified-Since").ShouldBe("Mon, 2 Dec 2024 12:00:00 +0000");
        conditional.Header("Cookie").ShouldBeNull();
        conditional.Header("User-Agent")!.ShouldStartWith("NewsMonitor/1.0 (+");
        publisher.Asked("/robots.txt").ShouldBe(1);
        (await server.Client.Stories()).Sum(s => s.GetProperty("articleCount").GetInt32()).ShouldBe(2);
    }

    [Fact]
    public async Task Changed_item_becomes_a_version_and_never_a_second_article()
    {
        await using var publisher = new LoopbackPublisher();
        var text = "Ferry runs aground";
        publisher.On("/feed", (_, reply) => reply.Send(200, Rss.Channel("Harbour News", Rss.Item("1", "Ferry", Rss.LongText(text)))));
        await using var server = await FeedServer.Start();
        await using var listener = new UpdateListener(server.Server.Address);
        await server.Add($"{publisher.Address}/feed");
        var first = (await server.Articles(1))[0];

        text = "Ferry runs aground, captain is questioned";
        var changed = await Eventually.Becomes(() => server.Client.Json($"api/v1/articles/{first.GetProperty("id").GetString()}"), a => a.GetProperty("version").GetInt32() == 2, "a second version");

        changed.GetProperty("versions").GetArrayLength().ShouldBe(2);
        await Eventually.Becomes(() => Task.FromResult(listener.Updates.SelectMany(u => u.GetProperty("changes").EnumerateArray()).Select(c => c.GetProperty("kind").GetString()).ToList()), kinds => kinds.Contains("article-updated"), "an update that says article-updated");
        (await server.Client.Stories()).Sum(s => s.GetProperty("articleCount").GetInt32()).ShouldBe(1);
    }

    [Fact]
    public async Task Feed_and_its_state_outlive_a_kill()
    {
        await using var publisher = new LoopbackPublisher();
        publisher.On("/feed", (request, reply) => request.Header("If-None-Match") == "\"1\"" ? reply.Send(304) : reply.Send(200, Rss.Channel("Harbour News", Rss.Item("1", "Ferry runs aground")), "ETag: \"1\""));
        await using var server = await FeedServer.Start();
        var id = await server.Add($"{publisher.Address}/feed");
        await server.Articles(1);
        await server.Becomes(id, f => f.GetProperty("status").GetInt32OrZero() == 304, "an answer without news");
        var whole = publisher.Requests.Count(r => r.Path == "/feed" && r.Header("If-None-Match") is null);

        await server.Server.Kill();
        var before = publisher.Asked("/feed");
        await server.Server.Start();
        await Eventually.Becomes(() => Task.FromResult(publisher.Asked("/feed")), asked => asked > before + 1, "visits after the restart");

        publisher.Requests.Count(r => r.Path == "/feed" && r.Header("If-None-Match") is null).ShouldBe(whole);
        (await server.Client.Stories()).Sum(s => s.GetProperty("articleCount").GetInt32()).ShouldBe(1);
    }
}
