using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using NewsMonitor.Testing.Processes;
using NewsMonitor.Testing.Publishing;
using Shouldly;
using Xunit;

namespace NewsMonitor.EndToEnd.Tests.Feeds;

/// <summary>A feed with a hub: subscribed, verified, delivered, checked and left (WebSub).</summary>
public sealed class HubTests
{
    private readonly ConcurrentQueue<Dictionary<string, string>> _asked = new();

    [Fact]
    public async Task Hub_is_subscribed_verified_and_brings_news_at_once_and_forged_news_is_ignored()
    {
        await using var publisher = new LoopbackPublisher();
        Publish(publisher, Rss.Channel("Harbour News", Rss.Item("1", "Ferry runs aground")));
        await using var server = await FeedServer.Start("--NewsMonitor:WebSub:PublicUrl", "https://desk.example/news/");
        var client = server.Client;
        var id = await server.Add($"{publisher.Address}/feed");
        var form = await Eventually.Becomes(() => Task.FromResult(_asked.FirstOrDefault()), f => f is not null, "a request for a subscription");
        (form!["hub.mode"], form["hub.topic"]).ShouldBe(("subscribe", $"{publisher.Address}/feed"));
        form["hub.secret"].Length.ShouldBeLessThan(200);

        form["hub.callback"].ShouldStartWith("https://desk.example/news/websub/");
        var callback = form["hub.callback"]["https://desk.example/news".Length..];
        (await Verify(client, callback, "subscribe", "http://other.example/", "x")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Verify(client, "/websub/unknown", "subscribe", form["hub.topic"], "x")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Verify(client, callback, "subscribe", form["hub.topic"], "challenge 42")).ShouldBe((HttpStatusCode.OK, "challenge 42"));
        (await server.Feed(id)).GetProperty("hub").GetProperty("state").GetString().ShouldBe("active");

        var news = Encoding.UTF8.GetBytes(Rss.Channel("Harbour News", Rss.Item("2", "Museum opens")));
        (await Deliver(client, callback, news, "sha256=" + new string('0', 64))).ShouldBe(HttpStatusCode.Accepted);
        (await Deliver(client, callback, news, null)).ShouldBe(HttpStatusCode.Accepted);
        (await server.Client.Settled(1)).Count.ShouldBe(1);
        (await Deliver(client, callback, news, "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(form["hub.secret"]), news)))).ShouldBe(HttpStatusCode.Accepted);
        await server.Client.Settled(2);

        using var removed = await server.Client.DeleteAsync($"api/v1/feeds/{id}");
        var leaving = await Eventually.Becomes(() => Task.FromResult(_asked.FirstOrDefault(f => f["hub.mode"] == "unsubscribe")), f => f is not null, "a farewell to the hub");
        (await Deliver(client, callback, news, "sha256=00")).ShouldBe(HttpStatusCode.Gone);
        (await Verify(client, callback, "unsubscribe", leaving!["hub.topic"], "bye")).ShouldBe((HttpStatusCode.OK, "bye"));
        (await Deliver(client, callback, news, "sha256=00")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Without_a_public_address_no_hub_is_asked()
    {
        await using var publisher = new LoopbackPublisher();
        Publish(publisher, Rss.Channel("Harbour News", Rss.Item("1", "Ferry runs aground")));
        await using var server = await FeedServer.Start();
        var id = await server.Add($"{publisher.Address}/feed");

        await server.Visited(id, 3);

        _asked.ShouldBeEmpty();
        using var answer = await server.Client.GetAsync("websub/anything?hub.mode=subscribe");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private void Publish(LoopbackPublisher publisher, string body) => publisher
        .On("/feed", (_, reply) => reply.Send(200, body, $"Link: <{publisher.Address}/hub>; rel=\"hub\", <{publisher.Address}/feed>; rel=\"self\""))
        .On("/hub", (request, reply) =>
        {
            _asked.Enqueue(request.Body.Split('&').Select(p => p.Split('=')).ToDictionary(p => WebUtility.UrlDecode(p[0]), p => WebUtility.UrlDecode(p[1])));
            return reply.Send(202);
        });

    private static async Task<(HttpStatusCode Status, string Body)> Verify(HttpClient client, string callback, string mode, string topic, string challenge)
    {
        using var answer = await client.GetAsync($"{callback}?hub.mode={mode}&hub.topic={Uri.EscapeDataString(topic)}&hub.challenge={Uri.EscapeDataString(challenge)}&hub.lease_seconds=864000");
        return (answer.StatusCode, answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync() : "");
    }

    private static async Task<HttpStatusCode> Deliver(HttpClient client, string callback, byte[] body, string? signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, callback) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/rss+xml");
        if (signature is not null) request.Headers.Add("X-Hub-Signature", signature);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }
}
