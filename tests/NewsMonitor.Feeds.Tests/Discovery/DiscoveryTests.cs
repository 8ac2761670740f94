using NewsMonitor.Feeds.Discovery;
using NewsMonitor.Feeds.Parsing;
using NewsMonitor.Feeds.Tests.Fetching;
using NewsMonitor.Testing.Publishing;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Discovery;

public sealed class DiscoveryTests
{
    [Fact]
    public void Declared_feeds_come_first_then_linked_ones_then_the_usual_places()
    {
        var found = FeedLinks.Of("""
            <html><head><base href="/news/"><link rel="alternate" type="application/rss+xml" title="All  news" href="all.rss">
            <link rel="ALTERNATE stylesheet" type="application/atom+xml; charset=utf-8" href="https://b.example/atom">
            <link rel="alternate" hreflang="de" type="application/json" href="/de"></head><body><a href="/rss/sport">Sport</a><a href="/about">About</a></body></html>
            """, "https://a.example/index.html");
        found.Take(3).ShouldBe([new FeedCandidate("https://a.example/news/all.rss", "All news", true), new FeedCandidate("https://b.example/atom", null, true), new FeedCandidate("https://a.example/rss/sport", "Sport", false)]);
        found.ShouldContain(candidate => candidate.Url == "https://a.example/feed");
        found.ShouldNotContain(candidate => candidate.Url.Contains("about") || candidate.Url.EndsWith("/de"));
    }

    [Fact]
    public async Task A_sites_address_is_enough()
    {
        await using var site = new LoopbackPublisher().On("/", "<html><head><link rel=alternate type=application/rss+xml href=/news.rss></head></html>", "text/html").On("/news.rss", Samples.Rss(2));
        using var visitor = new Visitor();
        var (feeds, failure) = await new FeedDiscovery(visitor.Fetcher, Samples.Parser).Discover(site.Address + "/");
        failure.ShouldBeNull();
        var feed = feeds.ShouldHaveSingleItem();
        feed.Url.ShouldBe(site.Address + "/news.rss");
        feed.Preview.Items.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_site_that_declares_nothing_is_tried_at_the_usual_places()
    {
        await using var site = new LoopbackPublisher().On("/", "<html><body>Welcome</body></html>", "text/html").On("/rss.xml", Samples.Rss(1));
        using var visitor = new Visitor();
        (await new FeedDiscovery(visitor.Fetcher, Samples.Parser).Discover(site.Address + "/")).Feeds.ShouldHaveSingleItem().Url.ShouldBe(site.Address + "/rss.xml");
    }

    [Fact]
    public async Task A_feeds_own_address_is_that_feed()
    {
        await using var site = new LoopbackPublisher().On("/feed", Samples.Rss(1));
        using var visitor = new Visitor();
        (await new FeedDiscovery(visitor.Fetcher, Samples.Parser).Discover(site.Address + "/feed")).Feeds.ShouldHaveSingleItem().Url.ShouldBe(site.Address + "/feed");
    }

    [Fact]
    public async Task A_site_without_feeds_says_so()
    {
        await using var site = new LoopbackPublisher().On("/", "<html><body>Welcome</body></html>", "text/html");
        using var visitor = new Visitor();
        (await new FeedDiscovery(visitor.Fetcher, Samples.Parser).Discover(site.Address + "/")).Failure.ShouldNotBeNull().Stage.ShouldBe(FeedStage.Parse);
    }
}
