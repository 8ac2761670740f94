using System.IO.Compression;
using System.Text;
using System.Text.Json;
using NewsMonitor.Testing.Publishing;
using Shouldly;
using Xunit;

namespace NewsMonitor.EndToEnd.Tests.Feeds;

/// <summary>What publishers do to us: each fault stands at its feed, with its stage, and touches no other.</summary>
public sealed class RudePublisherTests : IAsyncLifetime
{
    private readonly LoopbackPublisher _publisher = new();
    private FeedServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _publisher.On("/good", Rss.Channel("Harbour News", Rss.Item("1", "Ferry runs aground")));
        _server = await FeedServer.Start("--NewsMonitor:Fetching:MaxBytes", "2000000", "--NewsMonitor:Parsing:MaxBytes", "2000000");
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _publisher.DisposeAsync();
    }

    [Fact]
    public async Task Every_manner_of_hostility_is_told_at_its_feed_and_the_good_feed_goes_on()
    {
        _publisher
            .On("/entities", "<?xml version='1.0'?><!DOCTYPE r [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]><nofeed>&c;&c;&c;</nofeed>")
            .On("/external", "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss version='2.0'><channel><title>External</title><item><guid>e</guid><title>Taken &x; from outside</title><description>" + Rss.LongText("External") + "</description></item></channel></rss>")
            .On("/deep", string.Concat(Enumerable.Repeat("<a>", 200_000)))
            .On("/gzip", async (_, reply) => await reply.Send(200, Bomb(), "Content-Type: application/rss+xml", "Content-Encoding: gzip"))
            .On("/endless", async (_, reply) =>
            {
                await reply.Head(200, "Content-Type: application/rss+xml");
                while (!reply.Over.IsCancellationRequested) await reply.Raw(new byte[64 << 10]);
            })
            .On("/drip", async (_, reply) =>
            {
                await reply.Head(200, "Content-Type: application/rss+xml");
                while (!reply.Over.IsCancellationRequested)
                {
                    await reply.Raw("<"u8.ToArray());
                    await Task.Delay(200, reply.Over);
                }
            })
            .On("/binary", async (_, reply) => await reply.Send(200, [.. Enumerable.Range(0, 5_000).Select(i => (byte)((i * 7) + (i % 13)))], "Content-Type: application/rss+xml"))
            .On("/text", "just words")
            .On("/loop", (_, reply) => reply.Send(302, "", "Location: /loop"))
            .On("/error", (_, reply) => reply.Send(500, "oops"));
        var good = await _server.Add($"{_publisher.Address}/good");
        var feeds = new Dictionary<string, string>();
        foreach (var (path, stage) in (IEnumerable<(string, string)>)[("/entities", "parse"), ("/deep", "parse"), ("/gzip", "size"), ("/endless", "size"), ("/drip", "http"), ("/binary", "charset"), ("/text", "parse"), ("/loop", "http"), ("/error", "http"), ("/missing", "http")])
        {
            feeds[await _server.Add(_publisher.Address + path)] = stage;
        }

        feeds[await _server.Add("http://no-such-host.invalid/feed")] = "dns";
        feeds[await _server.Add("http://127.0.0.9:9/feed")] = "connect";
        feeds[await _server.Add("http://10.1.2.3/feed")] = "dns";
        feeds[await _server.Add(_publisher.Address.Replace("http:", "https:") + "/feed")] = "tls";
        var external = await _server.Add($"{_publisher.Address}/external");

        foreach (var (id, stage) in feeds)
        {
            (await _server.FailsAt(id, stage)).ShouldNotBeEmpty();
        }

        (await _server.Visited(external, 1)).GetProperty("error").ValueKind.ShouldBe(JsonValueKind.Null);
        (await _server.Visited(good, 3)).GetProperty("state").GetString().ShouldBe("ok");
        var articles = await _server.Articles(2);
        articles.ShouldAllBe(a => !a.GetProperty("title").GetString()!.Contains("root:"));
        _server.Server.Process.HasExited.ShouldBeFalse();
    }

    [Fact]
    public async Task Right_to_left_tricks_nul_bytes_and_scripts_reach_no_reader()
    {
        _publisher.On("/tricks", Rss.Channel("Tricks", "<item><guid>t</guid><title>Invoice \u202Efdp.exe\u0000 &lt;script&gt;alert(1)&lt;/script&gt;</title><description>&lt;script&gt;steal()&lt;/script&gt;&lt;p onclick=\"x()\"&gt;" + Rss.LongText("Tricks") + "&lt;/p&gt;</description></item>"));
        await _server.Add($"{_publisher.Address}/tricks");

        var article = (await _server.Articles(1))[0];

        article.GetProperty("title").GetString()!.ShouldNotContain("\u202E");
        article.GetProperty("title").GetString()!.ShouldNotContain("\u0000");
        article.GetProperty("body").GetString()!.ShouldNotContain("steal()");
        article.GetProperty("body").GetString()!.ShouldNotContain("onclick");
    }

    [Fact]
    public async Task Server_that_asks_to_be_left_alone_is_left_alone()
    {
        _publisher.On("/busy", (_, reply) => reply.Send(429, "", "Retry-After: 3600"));
        var id = await _server.Add($"{_publisher.Address}/busy");

        var feed = await _server.Visited(id, 1);
        var next = feed.GetProperty("nextVisit").GetDateTimeOffset();

        (next - feed.GetProperty("lastVisit").GetDateTimeOffset()).ShouldBeGreaterThan(TimeSpan.FromMinutes(59));
        _publisher.Asked("/busy").ShouldBe(1);
        feed.GetProperty("error").GetProperty("since").GetDateTimeOffset().ShouldBe(feed.GetProperty("lastVisit").GetDateTimeOffset());
    }

    [Fact]
    public async Task Feed_that_is_gone_ends_and_begins_again_when_asked()
    {
        var gone = true;
        _publisher.On("/gone", (_, reply) => gone ? reply.Send(410) : reply.Send(200, Rss.Channel("Back", Rss.Item("b", "Back again"))));
        var id = await _server.Add($"{_publisher.Address}/gone");

        var ended = await _server.Becomes(id, f => f.GetProperty("state").GetString() == "ended", "the end");
        ended.GetProperty("nextVisit").ValueKind.ShouldBe(JsonValueKind.Null);
        _publisher.Asked("/gone").ShouldBe(1);

        gone = false;
        await _server.Poll(id);
        await _server.Becomes(id, f => f.GetProperty("state").GetString() == "ok", "a new beginning");
    }

    [Fact]
    public async Task Permanent_redirect_is_believed_when_it_repeats_and_a_temporary_one_never()
    {
        _publisher.On("/old", (_, reply) => reply.Send(301, "", "Location: /good")).On("/temporary", (_, reply) => reply.Send(302, "", "Location: /good"));
        var old = await _server.Add($"{_publisher.Address}/old");
        var temporary = await _server.Add($"{_publisher.Address}/temporary");

        await _server.Becomes(old, f => f.GetProperty("url").GetString() == $"{_publisher.Address}/good", "the new address");
        await _server.Visited(temporary, 4);

        _publisher.Asked("/old").ShouldBe(2);
        (await _server.Feed(temporary)).GetProperty("url").GetString().ShouldBe($"{_publisher.Address}/temporary");
    }

    [Fact]
    public async Task What_robots_txt_forbids_is_not_visited()
    {
        _publisher.On("/robots.txt", "User-agent: newsmonitor\nDisallow: /private\n", "text/plain").On("/private/feed", Rss.Channel("Private", Rss.Item("p", "Secret")));
        var id = await _server.Add($"{_publisher.Address}/private/feed");

        (await _server.FailsAt(id, "http")).ShouldContain("robots.txt");
        _publisher.Asked("/private/feed").ShouldBe(0);
    }

    [Fact]
    public async Task Redirect_to_an_address_that_is_not_allowed_is_not_followed()
    {
        _publisher.On("/trap", (_, reply) => reply.Send(302, "", "Location: http://169.254.169.254/latest/meta-data"));
        var id = await _server.Add($"{_publisher.Address}/trap");

        (await _server.FailsAt(id, "dns")).ShouldContain("169.254.169.254");
    }

    private static byte[] Bomb()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(Encoding.ASCII.GetBytes("<rss><channel>"));
            var block = new byte[1 << 20];
            for (var i = 0; i < 100; i++) gzip.Write(block);
        }

        return packed.ToArray();
    }
}
