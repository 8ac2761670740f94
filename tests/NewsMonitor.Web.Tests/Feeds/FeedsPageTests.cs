using System.Net;
using NewsMonitor.Contracts;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Web.Tests.World;
using NSubstitute;
using Shouldly;
using Xunit;

namespace NewsMonitor.Web.Tests.Feeds;

public sealed class FeedsPageTests : IAsyncLifetime
{
    private WebWorld _web = null!;

    public async ValueTask InitializeAsync() => _web = await WebWorld.Start();

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    [Fact]
    public async Task Page_tells_how_each_feed_stands_and_flags_what_is_broken()
    {
        await Add("good", "http://good.example/feed", new FeedStanding { NextVisit = DateTimeOffset.UtcNow.AddMinutes(30), LastVisit = DateTimeOffset.UtcNow, LastStatus = 200, DeclaredTitle = "Good News" });
        await Add("bad", "http://bad.example/feed", new FeedStanding { NextVisit = DateTimeOffset.UtcNow, LastVisit = DateTimeOffset.UtcNow, FailingSince = DateTimeOffset.UtcNow.AddDays(-5), Failures = 9, FailureStage = "tls", FailureReason = "the <b>certificate</b> is old" });

        var page = await _web.Page("/feeds?id=bad");

        page.ShouldContain("Good News");
        page.ShouldContain("1 broken for days");
        page.ShouldContain("data-state=\"broken\"");
        page.ShouldContain("the &lt;b&gt;certificate&lt;/b&gt; is old");
        page.ShouldContain("<caption>Last visits</caption>");
        page.ShouldNotContain("style=");
        page.ShouldNotContain("onclick");
    }

    [Fact]
    public async Task Empty_page_says_what_to_do() => (await _web.Page("/feeds")).ShouldContain("No feed yet");

    [Fact]
    public async Task Preview_shows_what_would_come_in_and_offers_to_add_it()
    {
        _web.Desk.Preview("harbour.example").Returns(new FeedPreview([new PreviewedFeed("http://harbour.example/feed", "Harbour", "rss", null, "en", 1, [new PreviewedItem("Ferry <i>runs</i> aground", "javascript:alert(1)", null, "Harbour", "Text")])]));

        var page = await _web.Page("/feeds?preview=harbour.example");

        page.ShouldContain("Ferry &lt;i&gt;runs&lt;/i&gt; aground");
        page.ShouldContain("value=\"http://harbour.example/feed\"");
        page.ShouldNotContain("javascript:");
    }

    [Fact]
    public async Task Preview_that_fails_says_at_which_stage()
    {
        _web.Desk.Preview(Arg.Any<string>()).Returns(new FeedPreview([], "dns", "the name is not known"));

        (await _web.Page("/feeds?preview=nowhere.example")).ShouldContain("the name is not known");
    }

    [Fact]
    public async Task Buttons_work_without_a_script_and_only_from_our_own_pages()
    {
        await Add("good", "http://good.example/feed", new FeedStanding { NextVisit = DateTimeOffset.UtcNow });
        _web.Desk.Poll("good").Returns(new FeedAnswer(FeedOutcome.Done, "good"));
        _web.Desk.Add("main", Arg.Any<FeedOrder>()).Returns(new FeedAnswer(FeedOutcome.Done, "new"));
        _web.Desk.Change("good", 1, Arg.Is<FeedOrder>(o => o.Paused)).Returns(new FeedAnswer(FeedOutcome.Done, "good"));

        (await Press("/feeds/good/poll")).ShouldBe((HttpStatusCode.SeeOther, "/feeds?id=good#f-good"));
        (await Press("/feeds/good/pause")).ShouldBe((HttpStatusCode.SeeOther, "/feeds?id=good#f-good"));
        (await Press("/feeds/add", "url=harbour.example")).ShouldBe((HttpStatusCode.SeeOther, "/feeds?id=new#f-new"));
        (await Press("/feeds/good/explode")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Press("/feeds/unknown/poll")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Press("/feeds/good/remove", site: "cross-site")).Status.ShouldBe(HttpStatusCode.Forbidden);
        await _web.Desk.DidNotReceive().Remove(Arg.Any<string>());
    }

    private async Task Add(string id, string url, FeedStanding standing)
    {
        var feeds = _web.Part<IFeeds>();
        await feeds.Add(new StoredFeed { Id = id, Workspace = WorkspaceKey.MainName, GivenUrl = url, CreatedAt = DateTimeOffset.UtcNow.AddDays(-6), Settings = new FeedSettings { Url = url } }, default);
        await feeds.Commit(new FeedVisitCommit { Feed = id, Revision = 1, Standing = standing, Visit = new FeedVisit(DateTimeOffset.UtcNow, standing.LastStatus, 3, 2, 900, standing.FailureStage, standing.FailureReason) }, default);
    }

    private async Task<(HttpStatusCode Status, string? To)> Press(string path, string form = "", string site = "same-origin")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(form, System.Text.Encoding.UTF8, "application/x-www-form-urlencoded") };
        request.Headers.Add("Sec-Fetch-Site", site);
        using var answer = await _web.Http.SendAsync(request);
        return (answer.StatusCode, answer.Headers.Location?.OriginalString);
    }
}
