using NewsMonitor.Testing.Publishing;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Fetching;

public sealed class ConditionalTests
{
    [Fact]
    public async Task Both_validators_come_back_byte_exact_and_304_is_no_failure()
    {
        await using var publisher = new LoopbackPublisher();
        publisher.On("/feed", (request, reply) => request.Header("If-None-Match") == "W/\"a b\"\"" && request.Header("If-Modified-Since") == "Yesterday, at noon"
            ? reply.Send(304)
            : reply.Send(200, Samples.Rss(1), "ETag: W/\"a b\"\"", "Last-Modified: Yesterday, at noon"));
        using var visitor = new Visitor();
        var first = await visitor.Get(publisher.Address + "/feed");
        first.Failure.ShouldBeNull();
        (first.ETag, first.LastModified).ShouldBe(("W/\"a b\"\"", "Yesterday, at noon"));
        var second = await visitor.Get(publisher.Address + "/feed", first.ETag, first.LastModified);
        second.NotModified.ShouldBeTrue();
        second.Failure.ShouldBeNull();
        second.Body.ShouldBeNull();
    }

    [Fact]
    public async Task Without_validators_nothing_is_made_up()
    {
        await using var publisher = new LoopbackPublisher().On("/feed", Samples.Rss(1));
        using var visitor = new Visitor();
        await visitor.Get(publisher.Address + "/feed");
        var request = publisher.Requests.Last();
        request.Header("If-None-Match").ShouldBeNull();
        request.Header("If-Modified-Since").ShouldBeNull();
    }

    [Fact]
    public async Task We_say_who_we_are_and_bring_no_cookies_back()
    {
        await using var publisher = new LoopbackPublisher().On("/feed", Samples.Rss(1), headers: "Set-Cookie: id=1");
        using var visitor = new Visitor(options => options.UserAgent = "NewsMonitor/1.0 (+https://desk.example/contact)");
        await visitor.Get(publisher.Address + "/feed");
        await visitor.Get(publisher.Address + "/feed");
        publisher.Requests.ShouldAllBe(request => request.Header("User-Agent") == "NewsMonitor/1.0 (+https://desk.example/contact)" && request.Header("Cookie") == null);
    }

    [Fact]
    public async Task Cache_headers_tell_how_long_the_answer_holds()
    {
        await using var publisher = new LoopbackPublisher()
            .On("/age", "x", headers: ["Cache-Control: public, max-age=600", "Age: 100"])
            .On("/expires", "x", headers: ["Date: Sun, 01 Mar 2026 10:00:00 GMT", "Expires: Sun, 01 Mar 2026 10:20:00 GMT"])
            .On("/none", "x", headers: "Cache-Control: no-store");
        using var visitor = new Visitor();
        (await visitor.Get(publisher.Address + "/age")).FreshFor.ShouldBe(TimeSpan.FromSeconds(500));
        (await visitor.Get(publisher.Address + "/expires")).FreshFor.ShouldBe(TimeSpan.FromMinutes(20));
        (await visitor.Get(publisher.Address + "/none")).NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Links_in_the_header_are_read()
    {
        await using var publisher = new LoopbackPublisher().On("/feed", "x", headers: "Link: <https://hub.example/>; rel=\"hub\", </feed>; rel=self");
        using var visitor = new Visitor();
        (await visitor.Get(publisher.Address + "/feed")).Links.ShouldBe([("hub", "https://hub.example/"), ("self", publisher.Address + "/feed")]);
    }
}
