using System.Security.Cryptography;
using System.Text;
using NewsMonitor.Feeds.Fetching;
using NewsMonitor.Feeds.Tests.Fetching;
using NewsMonitor.Feeds.WebSub;
using NewsMonitor.Testing.Publishing;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.WebSub;

public sealed class WebSubTests
{
    private static readonly DateTimeOffset Now = Samples.Utc(2026, 3, 1, 12);
    private static readonly Subscription Asked = new() { Topic = "https://a.example/feed", Hub = "https://hub.example/", Callback = "https://we.example/hub/x7", Secret = "s3cret", Pending = true };

    [Fact]
    public void Links_in_the_header_come_before_those_in_the_feed()
    {
        var feed = Samples.Feed("""<feed xmlns="http://www.w3.org/2005/Atom"><link rel="hub" href="https://old.example/"/><link rel="self" href="https://a.example/old"/></feed>""");
        HubDiscovery.Find(new FetchResult { Url = "u" }, feed).ShouldNotBeNull().Topic.ShouldBe("https://a.example/old");
        var found = HubDiscovery.Find(new FetchResult { Url = "u", Links = [("hub", "https://hub.example/"), ("self", "https://a.example/feed")] }, feed).ShouldNotBeNull();
        (found.Hubs[0], found.Topic).ShouldBe(("https://hub.example/", "https://a.example/feed"));
    }

    [Fact]
    public void Links_are_found_in_rss_and_json_feeds_too()
    {
        var rss = Samples.Feed("""<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><atom:link rel="hub" href="https://hub.example/"/><atom:link rel="self" href="https://a.example/rss"/></channel></rss>""");
        HubDiscovery.Find(new FetchResult { Url = "u" }, rss).ShouldNotBeNull().Topic.ShouldBe("https://a.example/rss");
        var json = Samples.Feed("""{"version":"https://jsonfeed.org/version/1.1","title":"T","feed_url":"https://a.example/json","hubs":[{"type":"WebSub","url":"https://hub.example/"}],"items":[]}""");
        HubDiscovery.Find(new FetchResult { Url = "u" }, json).ShouldNotBeNull().Topic.ShouldBe("https://a.example/json");
    }

    [Fact]
    public void Without_a_hub_or_a_name_of_its_own_a_feed_has_no_subscription()
    {
        HubDiscovery.Find(new FetchResult { Url = "u" }, Samples.Feed(Samples.Rss(1))).ShouldBeNull();
        HubDiscovery.Find(new FetchResult { Url = "u" }, Samples.Feed("""<feed xmlns="http://www.w3.org/2005/Atom"><link rel="hub" href="https://hub.example/"/></feed>""")).ShouldBeNull();
    }

    [Fact]
    public void A_hub_that_asks_gets_its_challenge_back_and_the_lease_begins()
    {
        var (status, body, after) = Verify(Asked, ("hub.mode", "subscribe"), ("hub.topic", Asked.Topic), ("hub.challenge", "abc"), ("hub.lease_seconds", "1000"));
        (status, body).ShouldBe((200, "abc"));
        after!.ExpiresAt.ShouldBe(Now.AddSeconds(1000));
        after.RenewAt.ShouldBe(Now.AddSeconds(900));
        after.IsActive(Now).ShouldBeTrue();
        after.IsActive(Now.AddSeconds(1000)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("https://a.example/other", "subscribe", "abc")]
    [InlineData("https://a.example/feed", "unsubscribe", "abc")]
    [InlineData("https://a.example/feed", "subscribe", "")]
    [InlineData("https://a.example/feed", "publish", "abc")]
    public void What_we_did_not_ask_for_is_404(string topic, string mode, string challenge) =>
        Verify(Asked, ("hub.mode", mode), ("hub.topic", topic), ("hub.challenge", challenge)).Status.ShouldBe(404);

    [Fact]
    public void A_stranger_cannot_subscribe_us_again() =>
        Verify(Asked with { Pending = false }, ("hub.mode", "subscribe"), ("hub.topic", Asked.Topic), ("hub.challenge", "abc")).Status.ShouldBe(404);

    [Fact]
    public void An_unknown_callback_is_404() => HubVerification.Answer(null, new Dictionary<string, string>(StringComparer.Ordinal), Now).Status.ShouldBe(404);

    [Fact]
    public void A_refusal_is_remembered_with_its_reason() =>
        Verify(Asked, ("hub.mode", "denied"), ("hub.topic", Asked.Topic), ("hub.reason", "no such topic")).After!.Denied.ShouldBe("no such topic");

    [Fact]
    public void An_end_that_we_asked_for_ends()
    {
        var after = Verify(Asked with { Mode = "unsubscribe", ExpiresAt = Now.AddDays(1) }, ("hub.mode", "unsubscribe"), ("hub.topic", Asked.Topic), ("hub.challenge", "abc")).After!;
        after.IsActive(Now).ShouldBeFalse();
    }

    [Theory]
    [InlineData("sha1")]
    [InlineData("sha256")]
    [InlineData("sha384")]
    [InlineData("sha512")]
    public void A_signature_by_any_named_method_is_checked(string method)
    {
        var body = "<feed/>"u8.ToArray();
        using var hmac = IncrementalHash.CreateHMAC(new HashAlgorithmName(method.ToUpperInvariant()), Encoding.UTF8.GetBytes("s3cret"));
        hmac.AppendData(body);
        var header = $"{method}={Convert.ToHexStringLower(hmac.GetHashAndReset())}";
        HubSignature.Matches(header, "s3cret", body).ShouldBeTrue();
        HubSignature.Matches(header.ToUpperInvariant().Replace("SHA", "sha", StringComparison.Ordinal), "s3cret", body).ShouldBeTrue();
        HubSignature.Matches(header, "other", body).ShouldBeFalse();
        HubSignature.Matches(header, "s3cret", "<feed />"u8).ShouldBeFalse();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("sha256")]
    [InlineData("sha256=")]
    [InlineData("sha256=xyz")]
    [InlineData("md5=d41d8cd98f00b204e9800998ecf8427e")]
    [InlineData("sha256=00")]
    public void What_is_no_signature_does_not_match(string? header) => HubSignature.Matches(header, "s3cret", "x"u8).ShouldBeFalse();

    [Fact]
    public void A_secret_is_the_same_again_and_short_enough()
    {
        HubSignature.Secret("key"u8, "a").ShouldBe(HubSignature.Secret("key"u8, "a"));
        HubSignature.Secret("key"u8, "a").ShouldNotBe(HubSignature.Secret("key"u8, "b"));
        HubSignature.Secret("key"u8, "a").Length.ShouldBeLessThan(200);
    }

    [Fact]
    public async Task The_hub_is_asked_with_a_form_and_no_redirect_is_followed()
    {
        await using var hub = new LoopbackPublisher().On("/", (_, reply) => reply.Send(202)).On("/moved", (_, reply) => reply.Send(307, "", "Location: /"));
        using var visitor = new Visitor();
        var client = new HubClient(visitor.Clients, new FetchOptions(), TimeProvider.System);
        (await client.Ask(Asked with { Hub = hub.Address + "/" }, TimeSpan.FromDays(1))).ShouldBeNull();
        var request = hub.Requests.Single();
        request.Method.ShouldBe("POST");
        request.Body.ShouldBe("hub.callback=https%3A%2F%2Fwe.example%2Fhub%2Fx7&hub.mode=subscribe&hub.topic=https%3A%2F%2Fa.example%2Ffeed&hub.lease_seconds=86400&hub.secret=s3cret");
        (await client.Ask(Asked with { Hub = hub.Address + "/moved" }, TimeSpan.FromDays(1))).ShouldNotBeNull().Reason.ShouldContain("307");
    }

    private static (int Status, string Body, Subscription? After) Verify(Subscription subscription, params (string Key, string Value)[] query) =>
        HubVerification.Answer(subscription, query.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal), Now);
}
