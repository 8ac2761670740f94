using System.Security.Cryptography;
using System.Text;
using CsCheck;
using NewsMonitor.Feeds.Fetching;
using NewsMonitor.Feeds.Parsing;
using NewsMonitor.Feeds.WebSub;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.WebSub;

public sealed class HubLeaseTests
{
    private static readonly DateTimeOffset Now = Samples.Utc(2026, 3, 1, 12);
    private static readonly Subscription Asked = new() { Topic = "https://a.example/feed", Hub = "https://hub.example/", Callback = "https://we.example/hub/x7", Secret = "s3cret", Pending = true };

    [Theory]
    [InlineData("10", 10)]
    [InlineData("864000", 864_000)]
    [InlineData(null, 90 * 86_400)]
    [InlineData("", 90 * 86_400)]
    [InlineData("0", 90 * 86_400)]
    [InlineData("-5", 90 * 86_400)]
    [InlineData("many", 90 * 86_400)]
    [InlineData("99999999999999999999", 90 * 86_400)]
    [InlineData("1e3", 90 * 86_400)]
    [InlineData("31536000", 90 * 86_400)]
    public void A_lease_is_what_the_hub_says_within_ninety_days(string? said, int seconds) => Confirm(said).ExpiresAt.ShouldBe(Now.AddSeconds(seconds));

    [Theory]
    [InlineData("1000", 900)]
    [InlineData("864000", 777_600)]
    [InlineData("2592000", 2_505_600)]
    public void It_is_renewed_a_tenth_before_its_end_and_never_more_than_a_day(string said, int seconds) => Confirm(said).RenewAt.ShouldBe(Now.AddSeconds(seconds));

    [Fact]
    public void A_lease_is_renewed_before_it_ends() =>
        Gen.Int[1, 8_000_000].Sample(seconds => Confirm(seconds.ToString(System.Globalization.CultureInfo.InvariantCulture)) is var after && after.RenewAt <= after.ExpiresAt && after.RenewAt >= Now);

    [Fact]
    public void A_confirmation_counts_once()
    {
        var after = Confirm("1000");
        after.Pending.ShouldBeFalse();
        Verify(after, Challenge("abc")).Status.ShouldBe(404);
    }

    [Fact]
    public void A_challenge_of_thousands_of_characters_is_not_given_back()
    {
        Verify(Asked, Challenge(new string('x', 3_999))).Status.ShouldBe(200);
        Verify(Asked, Challenge(new string('x', 4_000))).Status.ShouldBe(404);
    }

    [Fact]
    public void A_refused_lookup_changes_nothing() => Verify(Asked, ("hub.mode", "subscribe"), ("hub.topic", "https://other.example/"), ("hub.challenge", "abc")).After.ShouldBe(Asked);

    [Fact]
    public void A_confirmation_after_a_refusal_takes_the_refusal_back() => Verify(Asked with { Denied = "no" }, Challenge("abc")).After!.Denied.ShouldBeNull();

    [Fact]
    public void A_refusal_without_a_reason_is_a_refusal()
    {
        var after = Verify(Asked with { ExpiresAt = Now.AddDays(1) }, ("hub.mode", "denied"), ("hub.topic", Asked.Topic)).After!;
        (after.Denied, after.ExpiresAt, after.RenewAt, after.Pending).ShouldBe(("no reason given", null, null, false));
        after.IsActive(Now).ShouldBeFalse();
    }

    [Fact]
    public void Without_a_lease_a_subscription_is_not_active()
    {
        Asked.IsActive(Now).ShouldBeFalse();
        (Asked with { ExpiresAt = Now.AddSeconds(1) }).IsActive(Now).ShouldBeTrue();
        (Asked with { ExpiresAt = Now }).IsActive(Now).ShouldBeFalse();
    }

    [Fact]
    public void The_form_names_what_the_standard_asks_for()
    {
        var form = Asked.Form(TimeSpan.FromDays(2.5)).ToDictionary(pair => pair.Key, pair => pair.Value);
        form.Keys.ShouldBe(["hub.callback", "hub.mode", "hub.topic", "hub.lease_seconds", "hub.secret"], ignoreOrder: true);
        form["hub.lease_seconds"].ShouldBe("216000");
        (Asked with { Mode = "unsubscribe" }).Form(TimeSpan.Zero).ShouldContain(new KeyValuePair<string, string>("hub.mode", "unsubscribe"));
    }

    [Fact]
    public void Hubs_that_are_no_addresses_are_left_out()
    {
        var feed = new ParsedFeed { Format = "rss", Hubs = ["javascript:x", "hub", "https://hub.example/"], SelfUrl = "https://a.example/feed" };
        HubDiscovery.Find(new FetchResult { Url = "u" }, feed)!.Value.Hubs.ShouldBe(["https://hub.example/"]);
        HubDiscovery.Find(new FetchResult { Url = "u", Links = [("hub", "ftp://x/"), ("self", "https://a.example/feed")] }, feed with { Hubs = [] }).ShouldBeNull();
    }

    [Fact]
    public void A_topic_that_is_no_address_has_no_subscription() =>
        HubDiscovery.Find(new FetchResult { Url = "u" }, new ParsedFeed { Format = "rss", Hubs = ["https://hub.example/"], SelfUrl = "urn:x" }).ShouldBeNull();

    [Fact]
    public void Only_the_right_secret_signs() =>
        Gen.Select(Gen.String[Gen.Char['a', 'z'], 1, 12], Gen.String[Gen.Char['a', 'z'], 1, 12], Gen.Byte.Array[0, 60]).Sample((secret, other, body) =>
        {
            var header = "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));
            return HubSignature.Matches(header, secret, body) && (secret == other || !HubSignature.Matches(header, other, body)) && !HubSignature.Matches(header, secret, [.. body, 1]);
        });

    [Fact]
    public void A_signature_that_was_cut_is_none()
    {
        var header = "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData("s"u8, "x"u8));
        HubSignature.Matches(header, "s", "x"u8).ShouldBeTrue();
        for (var length = 0; length < header.Length; length++) HubSignature.Matches(header[..length], "s", "x"u8).ShouldBeFalse();
    }

    [Fact]
    public void A_signature_too_long_is_none_and_does_no_harm() => HubSignature.Matches("sha512=" + new string('a', 10_000), "s", "x"u8).ShouldBeFalse();

    private static (string, string)[] Challenge(string challenge) => [("hub.mode", "subscribe"), ("hub.topic", Asked.Topic), ("hub.challenge", challenge)];

    private static Subscription Confirm(string? lease) =>
        Verify(Asked, lease is null ? Challenge("abc") : [.. Challenge("abc"), ("hub.lease_seconds", lease)]).After!;

    private static (int Status, string Body, Subscription? After) Verify(Subscription subscription, params (string Key, string Value)[] query) =>
        HubVerification.Answer(subscription, query.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal), Now);
}
