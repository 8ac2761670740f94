using NewsMonitor.Feeds.Parsing;
using NewsMonitor.Testing.Publishing;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Fetching;

public sealed class RedirectTests
{
    [Theory]
    [InlineData(301, true)]
    [InlineData(308, true)]
    [InlineData(302, false)]
    [InlineData(303, false)]
    [InlineData(307, false)]
    public async Task Only_permanent_redirects_move_the_feed(int status, bool moves)
    {
        await using var publisher = new LoopbackPublisher().On("/new", Samples.Rss(1)).On("/old", (_, reply) => reply.Send(status, "", "Location: /new"));
        using var visitor = new Visitor();
        var result = await visitor.Get(publisher.Address + "/old");
        result.Url.ShouldBe(publisher.Address + "/new");
        result.Body.ShouldNotBeNull();
        result.MovedTo.ShouldBe(moves ? publisher.Address + "/new" : null);
    }

    [Fact]
    public async Task After_a_temporary_hop_nothing_is_permanent()
    {
        await using var publisher = new LoopbackPublisher().On("/c", Samples.Rss(1)).On("/a", (_, reply) => reply.Send(302, "", "Location: /b")).On("/b", (_, reply) => reply.Send(301, "", "Location: /c"));
        using var visitor = new Visitor();
        (await visitor.Get(publisher.Address + "/a")).MovedTo.ShouldBeNull();
    }

    [Fact]
    public async Task A_circle_of_redirects_ends()
    {
        await using var publisher = new LoopbackPublisher().On("/a", (_, reply) => reply.Send(302, "", "Location: /a"));
        using var visitor = new Visitor(options => options.MaxRedirects = 3);
        var result = await visitor.Get(publisher.Address + "/a");
        result.Failure.ShouldNotBeNull().Stage.ShouldBe(FeedStage.Http);
        result.Failure.Reason.ShouldContain("MaxRedirects");
        publisher.Asked("/a").ShouldBe(4);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://127.0.0.1/")]
    [InlineData("http://user:secret@127.0.0.1/")]
    [InlineData("javascript:alert(1)")]
    public async Task A_redirect_may_not_leave_the_web(string location)
    {
        await using var publisher = new LoopbackPublisher().On("/a", (_, reply) => reply.Send(302, "", "Location: " + location));
        using var visitor = new Visitor();
        (await visitor.Get(publisher.Address + "/a")).Failure.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_feed_that_is_gone_says_so()
    {
        await using var publisher = new LoopbackPublisher().On("/a", (_, reply) => reply.Send(410));
        using var visitor = new Visitor();
        (await visitor.Get(publisher.Address + "/a")).Gone.ShouldBeTrue();
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("0", 0)]
    public async Task Retry_after_in_seconds_is_understood(string header, int seconds)
    {
        await using var publisher = new LoopbackPublisher().On("/a", (_, reply) => reply.Send(503, "", "Retry-After: " + header));
        using var visitor = new Visitor();
        var result = await visitor.Get(publisher.Address + "/a");
        result.RetryAt.ShouldNotBeNull().ShouldBeInRange(DateTimeOffset.UtcNow.AddSeconds(seconds - 20), DateTimeOffset.UtcNow.AddSeconds(seconds + 1));
        result.Failure.ShouldNotBeNull().Reason.ShouldContain("503");
    }

    [Fact]
    public async Task Retry_after_as_a_date_is_understood()
    {
        await using var publisher = new LoopbackPublisher().On("/a", (_, reply) => reply.Send(429, "", "Retry-After: Wed, 01 Jul 2099 10:00:00 GMT"));
        using var visitor = new Visitor();
        (await visitor.Get(publisher.Address + "/a")).RetryAt.ShouldBe(Samples.Utc(2099, 7, 1, 10));
    }
}
