using System.Text;
using NewsMonitor.Feeds.Parsing;
using NewsMonitor.Grains.Feeds;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Testing.Publishing;
using Shouldly;
using Xunit;

namespace NewsMonitor.Grains.Tests.Feeds;

public sealed class FeedNewsTests
{
    private static readonly FeedSettings Plain = new() { Url = "http://a.example/feed" };
    private static readonly Dictionary<string, FeedItemMark> Nothing = [];

    [Fact]
    public void All_is_new_at_first_and_what_is_known_and_unchanged_is_not()
    {
        var feed = Parse(Rss.Channel("News", Rss.Item("1", "Ferry"), Rss.Item("2", "Museum")));
        var first = FeedNews.Of(Plain, feed, Nothing, default);
        first.Pending.Count.ShouldBe(2);

        var known = first.Pending.ToDictionary(p => p.Item, p => new FeedItemMark(p.Item, p.Content, null, 0));
        var second = FeedNews.Of(Plain, feed, known, default);
        (second.Pending.Count, second.Present.Count).ShouldBe((0, 2));
    }

    [Fact]
    public void Changed_text_is_news_and_so_is_what_still_waits_for_its_page()
    {
        var first = FeedNews.Of(Plain, Parse(Rss.Channel("News", Rss.Item("1", "Ferry"), Rss.Item("2", "Museum"))), Nothing, default);
        var known = first.Pending.ToDictionary(p => p.Item, p => new FeedItemMark(p.Item, p.Content, "http://a.example/x", p.Document.Title == "Museum" ? 1 : 0));

        var news = FeedNews.Of(Plain, Parse(Rss.Channel("News", Rss.Item("1", "Ferry sinks"), Rss.Item("2", "Museum"))), known, default);

        news.Pending.Select(p => (p.Document.Title, p.Mark?.Url)).OrderBy(p => p.Title).ShouldBe([("Ferry sinks", "http://a.example/x"), ("Museum", "http://a.example/x")]);
    }

    [Fact]
    public void Item_that_stands_twice_counts_once() =>
        FeedNews.Of(Plain, Parse(Rss.Channel("News", Rss.Item("1", "Ferry"), Rss.Item("1", "Ferry again"))), Nothing, default).Pending.ShouldHaveSingleItem().Document.Title.ShouldBe("Ferry");

    [Fact]
    public void Operators_outlet_and_language_fill_what_the_feed_does_not_say()
    {
        var document = FeedNews.Of(Plain with { Outlet = "The Harbour", Language = "de", Site = "http://h.example/" }, Parse(Rss.Channel("News", Rss.Item("1", "Ferry"))), Nothing, default).Pending[0].Document;

        (document.Source, document.Language).ShouldBe((new Outlet("The Harbour", "http://h.example/"), "de"));
    }

    [Fact]
    public void Sitemap_counts_only_what_is_dated_lately_or_called_news()
    {
        const string Sitemap = """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>http://a.example/undated</loc></url>
            <url><loc>http://a.example/old</loc><lastmod>2024-01-01</lastmod></url>
            <url><loc>http://a.example/new</loc><lastmod>2024-12-02</lastmod></url>
            <url><loc>http://a.example/news</loc><news:news><news:title>Ferry</news:title></news:news></url></urlset>
            """;

        var news = FeedNews.Of(Plain, Parse(Sitemap), Nothing, new DateTimeOffset(2024, 12, 1, 0, 0, 0, TimeSpan.Zero));

        news.Pending.Select(p => p.Document.Url).ShouldBe(["http://a.example/new", "http://a.example/news"], ignoreOrder: true);
    }

    private static ParsedFeed Parse(string text) => new FeedParser(new FeedParserOptions()).Parse(Encoding.UTF8.GetBytes(text), "http://a.example/feed").Feed!;
}
