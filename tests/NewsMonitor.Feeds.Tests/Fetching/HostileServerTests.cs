using System.IO.Compression;
using NewsMonitor.Feeds.Fetching;
using NewsMonitor.Feeds.Parsing;
using NewsMonitor.Testing.Publishing;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Fetching;

public sealed class HostileServerTests
{
    [Fact]
    public async Task An_endless_body_ends_at_the_limit()
    {
        await using var publisher = new LoopbackPublisher().On("/feed", async (_, reply) =>
        {
            await reply.Head(200);
            while (!reply.Over.IsCancellationRequested) await reply.Raw(new byte[64 * 1024]);
        });
        await Fails(publisher, FeedStage.Size, options => options.MaxBytes = 1 << 20);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_bomb_ends_at_the_limit_after_decompression(string coding)
    {
        using var packed = new MemoryStream();
        await using (Stream packer = coding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            _ => new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true),
        })
        {
            for (var i = 0; i < 64; i++) await packer.WriteAsync(new byte[1 << 20]);
        }

        await using var publisher = new LoopbackPublisher().On("/feed", (_, reply) => reply.Send(200, packed.ToArray(), "Content-Encoding: " + coding));
        await Fails(publisher, FeedStage.Size, options => options.MaxBytes = 1 << 20);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task Honest_compression_is_undone(string coding)
    {
        using var packed = new MemoryStream();
        await using (Stream packer = coding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            _ => new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true),
        })
        {
            await packer.WriteAsync("<rss/>"u8.ToArray());
        }

        await using var publisher = new LoopbackPublisher().On("/feed", (_, reply) => reply.Send(200, packed.ToArray(), "Content-Encoding: " + coding));
        using var visitor = new Visitor();
        (await visitor.Get(publisher.Address + "/feed")).Body!.Value.ToArray().ShouldBe("<rss/>"u8.ToArray());
        publisher.Requests.Last().Header("Accept-Encoding").ShouldNotBeNull().ShouldContain(coding);
    }

    [Fact]
    public async Task A_server_that_sends_a_byte_now_and_then_is_left()
    {
        await using var publisher = new LoopbackPublisher().On("/feed", async (_, reply) =>
        {
            await reply.Head(200);
            await reply.Raw("<"u8.ToArray());
            await Task.Delay(Timeout.Infinite, reply.Over);
        });
        await Fails(publisher, FeedStage.Http, options => options.Timeout = TimeSpan.FromMilliseconds(300));
    }

    [Fact]
    public async Task A_server_that_never_answers_is_left()
    {
        await using var publisher = new LoopbackPublisher().On("/feed", (_, reply) => Task.Delay(Timeout.Infinite, reply.Over));
        await Fails(publisher, FeedStage.Http, options => options.Timeout = TimeSpan.FromMilliseconds(300));
    }

    [Fact]
    public async Task Gibberish_instead_of_http_is_a_failure()
    {
        await using var publisher = new LoopbackPublisher().On("/feed", (_, reply) => reply.Raw("SSH-2.0-OpenSSH\r\n\r\n"u8.ToArray()));
        await Fails(publisher, FeedStage.Http);
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_a_failure()
    {
        await using var publisher = new LoopbackPublisher().On("/feed", async (_, reply) =>
        {
            await reply.Head(200, "Content-Length: 1000");
            await reply.Raw("<rss>"u8.ToArray());
        });
        await Fails(publisher, FeedStage.Http);
    }

    [Fact]
    public async Task Headers_without_end_are_a_failure()
    {
        await using var publisher = new LoopbackPublisher().On("/feed", async (_, reply) =>
        {
            await reply.Raw("HTTP/1.1 200 OK\r\n"u8.ToArray());
            for (var i = 0; i < 100_000; i++) await reply.Raw("X-More: and more and more and more\r\n"u8.ToArray());
        });
        await Fails(publisher, FeedStage.Http);
    }

    [Fact]
    public async Task Encrypted_words_to_a_plain_server_fail_at_tls()
    {
        await using var publisher = new LoopbackPublisher();
        using var visitor = new Visitor(options => options.ObeyRobots = false);
        (await visitor.Get(publisher.Address.Replace("http:", "https:", StringComparison.Ordinal) + "/feed")).Failure.ShouldNotBeNull().Stage.ShouldBe(FeedStage.Tls);
    }

    [Fact]
    public async Task A_closed_port_fails_at_connect()
    {
        string address;
        await using (var publisher = new LoopbackPublisher()) address = publisher.Address;
        using var visitor = new Visitor(options => options.ObeyRobots = false);
        (await visitor.Get(address + "/feed")).Failure.ShouldNotBeNull().Stage.ShouldBe(FeedStage.Connect);
    }

    [Fact]
    public async Task A_name_that_does_not_exist_fails_at_dns()
    {
        using var visitor = new Visitor(options => options.ObeyRobots = false);
        (await visitor.Get("http://nobody.invalid/feed")).Failure.ShouldNotBeNull().Stage.ShouldBe(FeedStage.Dns);
    }

    [Theory]
    [InlineData("not an address")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("http://")]
    [InlineData("")]
    public async Task What_is_no_address_is_a_failure(string url)
    {
        using var visitor = new Visitor();
        (await visitor.Get(url)).Failure.ShouldNotBeNull();
    }

    private static async Task Fails(LoopbackPublisher publisher, FeedStage stage, Action<FetchOptions>? configure = null)
    {
        using var visitor = new Visitor(options =>
        {
            options.ObeyRobots = false;
            configure?.Invoke(options);
        });
        (await visitor.Get(publisher.Address + "/feed")).Failure.ShouldNotBeNull().Stage.ShouldBe(stage);
    }
}
