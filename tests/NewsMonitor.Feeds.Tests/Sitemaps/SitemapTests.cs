using Shouldly;

namespace NewsMonitor.Feeds.Tests.Sitemaps;

public sealed class SitemapTests
{
    [Fact]
    public void A_news_sitemap_is_read()
    {
        var feed = Samples.Feed("""
            <?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
            <url><loc>https://a.example/1</loc><lastmod>2026-03-02</lastmod><image:image><image:loc>https://a.example/p.jpg</image:loc></image:image>
            <news:news><news:publication><news:name>Harbour News</news:name><news:language>en</news:language></news:publication><news:publication_date>2026-03-01T10:00:00Z</news:publication_date><news:title>Ship &amp; sea</news:title><news:keywords>Ports, Sea</news:keywords><news:access>Subscription</news:access></news:news></url>
            <url><loc>https://a.example/2</loc></url></urlset>
            """);
        (feed.Format, feed.Items.Count).ShouldBe(("sitemap", 2));
        var item = feed.Items[0];
        (item.Link, item.Title, item.Published, item.Updated, item.Source!.Title, item.Language, item.Paywalled).ShouldBe(("https://a.example/1", "Ship & sea", Samples.Utc(2026, 3, 1, 10), Samples.Utc(2026, 3, 2), "Harbour News", "en", true));
        item.Categories.ShouldBe(["Ports", "Sea"]);
        feed.Items[1].Link.ShouldBe("https://a.example/2");
    }

    [Fact]
    public void An_index_lists_its_sitemaps()
    {
        var feed = Samples.Feed("<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>https://a.example/news.xml</loc><lastmod>2026-03-01</lastmod></sitemap></sitemapindex>");
        feed.Format.ShouldBe("sitemap-index");
        (feed.Items.Single().Link, feed.Items.Single().Updated).ShouldBe(("https://a.example/news.xml", Samples.Utc(2026, 3, 1)));
    }
}
