using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using CsCheck;
using NewsMonitor.Feeds.Fetching;
using NewsMonitor.Feeds.Parsing;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Fetching;

public sealed class FetchRulesTests
{
    private static readonly DateTimeOffset Now = Samples.Utc(2026, 3, 1, 12);

    [Theory]
    [InlineData("max-age=600", 600)]
    [InlineData("public, max-age=600", 600)]
    [InlineData("max-age=0", 0)]
    [InlineData("no-cache", 0)]
    [InlineData("no-cache, max-age=600", 0)]
    [InlineData("private", null)]
    [InlineData("", null)]
    public void Freshness_is_what_the_cache_rules_say(string cacheControl, int? seconds) =>
        Head(response => response.Headers.TryAddWithoutValidation("Cache-Control", cacheControl)).FreshFor.ShouldBe(seconds is { } s ? TimeSpan.FromSeconds(s) : null);

    [Theory]
    [InlineData(100, 500)]
    [InlineData(600, 0)]
    [InlineData(9_000, 0)]
    public void Time_in_caches_is_taken_off(int age, int left) =>
        Head(response =>
        {
            response.Headers.CacheControl = new CacheControlHeaderValue { MaxAge = TimeSpan.FromSeconds(600) };
            response.Headers.Age = TimeSpan.FromSeconds(age);
        }).FreshFor.ShouldBe(TimeSpan.FromSeconds(left));

    [Theory]
    [InlineData(30, 30)]
    [InlineData(-30, 0)]
    public void An_answer_that_expires_holds_until_then(int minutes, int expected) =>
        Head(response => response.Content.Headers.Expires = Now.AddMinutes(minutes)).FreshFor.ShouldBe(TimeSpan.FromMinutes(expected));

    [Fact]
    public void The_servers_clock_counts_for_its_own_dates() =>
        Head(response =>
        {
            response.Headers.Date = Now.AddHours(-5);
            response.Content.Headers.Expires = Now.AddHours(-4);
        }).FreshFor.ShouldBe(TimeSpan.FromHours(1));

    [Fact]
    public void What_must_not_be_stored_says_so() => Head(response => response.Headers.CacheControl = new CacheControlHeaderValue { NoStore = true }).NoStore.ShouldBeTrue();

    [Theory]
    [InlineData(200, false)]
    [InlineData(404, false)]
    [InlineData(429, true)]
    [InlineData(503, true)]
    public void Only_a_busy_server_says_when_to_come_again(int status, bool heard) =>
        Head(response => response.Headers.TryAddWithoutValidation("Retry-After", "60"), status).RetryAt.ShouldBe(heard ? Now.AddSeconds(60) : null);

    [Theory]
    [InlineData("\"abc\"")]
    [InlineData("W/\"abc\"")]
    [InlineData("abc")]
    [InlineData("\"with \\\"quotes\\\"\"")]
    public void A_validator_is_kept_as_it_was_written(string etag) => Head(response => response.Headers.TryAddWithoutValidation("ETag", etag)).ETag.ShouldBe(etag);

    [Fact]
    public void A_validator_of_thousands_of_characters_is_not_kept() => Head(response => response.Headers.TryAddWithoutValidation("ETag", new string('x', 5_000))).ETag.ShouldBeNull();

    [Theory]
    [InlineData("Sun, 01 Mar 2026 10:00:00 GMT")]
    [InlineData("yesterday")]
    public void A_date_is_kept_as_it_was_written(string date) => Head(response => response.Content.Headers.TryAddWithoutValidation("Last-Modified", date)).LastModified.ShouldBe(date);

    [Theory]
    [InlineData(304, true, false)]
    [InlineData(410, false, true)]
    [InlineData(200, false, false)]
    public void A_status_means_what_the_standard_says(int status, bool notModified, bool gone)
    {
        var head = Head(_ => { }, status);
        (head.NotModified, head.Gone, head.Status).ShouldBe((notModified, gone, status));
    }

    [Fact]
    public void No_more_than_twenty_links_are_kept() =>
        Head(response => response.Headers.TryAddWithoutValidation("Link", Enumerable.Range(0, 40).Select(i => $"<https://a.example/{i}>; rel=hub"))).Links.Count.ShouldBe(20);

    [Fact]
    public void Any_link_header_is_read_without_fault() =>
        Gen.String[Gen.Char["<>;,= \"relhub/:a"], 0, 60].Sample(header => ResponseHead.ParseLinks(header, "https://a.example/").All(link => link.Url.Length > 0 && link.Relation.Length > 0), iter: 1_000);

    [Theory]
    [InlineData(SocketError.HostNotFound, FeedStage.Dns)]
    [InlineData(SocketError.NoData, FeedStage.Dns)]
    [InlineData(SocketError.TryAgain, FeedStage.Dns)]
    [InlineData(SocketError.ConnectionRefused, FeedStage.Connect)]
    [InlineData(SocketError.TimedOut, FeedStage.Connect)]
    [InlineData(SocketError.NetworkUnreachable, FeedStage.Connect)]
    public void A_failure_knows_how_far_the_visit_came(SocketError error, FeedStage stage)
    {
        var failure = FetchFailures.Of(new HttpRequestException("x", new SocketException((int)error)), "https://a.example:8443/feed").ShouldNotBeNull();
        failure.Stage.ShouldBe(stage);
        failure.Reason.ShouldStartWith("a.example:8443: ");
    }

    [Fact]
    public void No_trust_is_told_from_no_connection() =>
        FetchFailures.Of(new HttpRequestException("x", new AuthenticationException("expired")), "https://a.example/")!.ShouldBe(new FeedFailure(FeedStage.Tls, "a.example: expired"));

    [Fact]
    public void Our_own_faults_are_no_failures_of_the_feed() => FetchFailures.Of(new NotSupportedException("x"), "https://a.example/").ShouldBeNull();

    [Fact]
    public void The_defaults_of_fetching_are_without_fault() => new FetchOptionsValidator().Validate(null, new FetchOptions()).Succeeded.ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("(only a comment")]
    [InlineData("two\nlines")]
    public void A_name_that_no_server_could_read_is_a_fault(string agent) => new FetchOptionsValidator().Validate(null, new FetchOptions { UserAgent = agent }).Failed.ShouldBeTrue();

    [Fact]
    public void Every_fault_of_fetching_is_named()
    {
        var options = new FetchOptions { MaxBytes = 1, MaxRedirects = -1, PerHostConcurrency = 0, MaxHosts = 0, Retries = 9, Timeout = TimeSpan.Zero, PerHostSpacing = TimeSpan.FromSeconds(-1), RobotsLifetime = TimeSpan.FromDays(2) };
        options.AllowedNetworks.Add("nonsense");
        new FetchOptionsValidator().Validate(null, options).Failures!.Count().ShouldBe(9);
    }

    private static FetchResult Head(Action<HttpResponseMessage> change, int status = 200)
    {
        using var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent([]) };
        change(response);
        return ResponseHead.Read(response, "https://a.example/feed", null, Now);
    }
}
