using System.Net.Sockets;
using System.Security.Authentication;
using NewsMonitor.Feeds.Fetching;
using NewsMonitor.Feeds.Parsing;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Fetching;

public sealed class ResponseHeadTests
{
    private static readonly DateTimeOffset Now = Samples.Utc(2026, 3, 1);

    [Theory]
    [InlineData("60", 60)]
    [InlineData(" 60 ", 60)]
    [InlineData("99999999999", 30L * 24 * 3600)]
    [InlineData("Sun, 01 Mar 2026 00:01:00 GMT", 60)]
    public void Retry_after_is_seconds_or_a_date(string value, long seconds) => ResponseHead.RetryAt(value, Now).ShouldBe(Now.AddSeconds(seconds));

    [Theory]
    [InlineData(null)]
    [InlineData("later")]
    [InlineData("-5")]
    public void Other_words_are_no_time(string? value) => ResponseHead.RetryAt(value, Now).ShouldBeNull();

    [Theory]
    [InlineData("<https://hub.example/>; rel=hub", "hub", "https://hub.example/")]
    [InlineData("</feed>; title=\"a\"; rel=\"self\"", "self", "https://a.example/feed")]
    [InlineData("<https://x.example/>; REL=\"HUB\"", "hub", "https://x.example/")]
    public void Links_are_taken_apart(string header, string relation, string url) => ResponseHead.ParseLinks(header, "https://a.example/").ShouldBe([(relation, url)]);

    [Fact]
    public void One_link_may_have_several_relations() => ResponseHead.ParseLinks("<https://x.example/>; rel=\"hub self\"", "https://a.example/").Select(link => link.Relation).ShouldBe(["hub", "self"]);

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("<>; rel=hub")]
    [InlineData("<https://x.example/>")]
    [InlineData(">;<; rel=hub")]
    public void What_is_no_link_is_passed_over(string header) => ResponseHead.ParseLinks(header, "https://a.example/").ShouldBeEmpty();

    [Fact]
    public void Failures_have_their_stage()
    {
        Stage(new HttpRequestException("x", new SocketException((int)SocketError.HostNotFound))).ShouldBe(FeedStage.Dns);
        Stage(new HttpRequestException("x", new SocketException((int)SocketError.ConnectionRefused))).ShouldBe(FeedStage.Connect);
        Stage(new HttpRequestException("x", new AuthenticationException("expired"))).ShouldBe(FeedStage.Tls);
        Stage(new HttpRequestException("x", new AddressRefusedException("inside.example"))).ShouldBe(FeedStage.Dns);
        Stage(new HttpRequestException(HttpRequestError.SecureConnectionError)).ShouldBe(FeedStage.Tls);
        Stage(new HttpIOException(HttpRequestError.ResponseEnded)).ShouldBe(FeedStage.Http);
        Stage(new IOException("x")).ShouldBe(FeedStage.Http);
    }

    [Fact]
    public void A_bug_is_no_failure_of_the_outside_world() => FetchFailures.Of(new NotSupportedException("x"), "https://a.example/").ShouldBeNull();

    private static FeedStage? Stage(Exception e) => FetchFailures.Of(e, "https://a.example/")?.Stage;
}
