using NewsMonitor.Testing.Publishing;
using Shouldly;
using Xunit;

namespace NewsMonitor.EndToEnd.Tests.Feeds;

/// <summary>Items that are only teasers, with their pages; and where the reporting comes from.</summary>
public sealed class FullTextTests : IAsyncLifetime
{
    private const string Sentence = "The ferry ran aground near the old lighthouse on Monday morning, and the crew took all passengers ashore in small boats while the harbour stayed closed. ";

    private readonly LoopbackPublisher _publisher = new();
    private FeedServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await FeedServer.Start();

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _publisher.DisposeAsync();
    }

    [Fact]
    public async Task Teaser_gets_the_text_of_its_page_and_what_the_page_declares_of_its_origin()
    {
        Serve("/page", Page());
        await _server.Add($"{_publisher.Address}/feed");

        var article = (await _server.Articles(1))[0];

        article.GetProperty("body").GetString()!.ShouldContain("captain number 5");
        article.GetProperty("body").GetString()!.ShouldNotContain("Menu");
        article.GetProperty("authors").EnumerateArray().Select(a => a.GetString()).ShouldBe(["Ada Harbour"]);
        var provenance = article.GetProperty("provenance").EnumerateArray().Select(p => (p.GetProperty("kind").GetString(), p.GetProperty("name").GetString(), p.GetProperty("url").GetString())).ToList();
        provenance.ShouldContain(("rss-source", "The Wire", "http://wire.example/feed"));
        provenance.ShouldContain(("is-based-on", "The Wire", "http://wire.example/1"));
        provenance.ShouldContain(("link", "the Wire", "http://wire.example/2"));
    }

    [Theory]
    [InlineData("never", 0)]
    [InlineData("always", 1)]
    public async Task Setting_of_the_feed_decides_whether_pages_are_visited(string fullText, int visits)
    {
        Serve("/page", Page(), fullText == "always" ? Rss.LongText("Ferry") : "Short.");
        var id = await _server.Add($"{_publisher.Address}/feed", new { fullText });

        await _server.Articles(1);
        await _server.Visited(id, 3);

        _publisher.Asked("/page").ShouldBe(visits);
    }

    [Fact]
    public async Task Page_that_is_missing_for_a_moment_is_waited_for_and_makes_no_second_article()
    {
        var tries = 0;
        Serve("/page", Page());
        _publisher.On("/page", (_, reply) => ++tries < 2 ? reply.Send(503) : reply.Send(200, Page(), "Content-Type: text/html"));
        var id = await _server.Add($"{_publisher.Address}/feed");

        (await _server.Articles(1))[0].GetProperty("body").GetString()!.ShouldContain("captain number 5");
        await _server.Visited(id, 4);
        _publisher.Asked("/page").ShouldBe(2);
        (await _server.Articles(1))[0].GetProperty("version").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Page_that_robots_txt_forbids_leaves_the_teaser()
    {
        Serve("/page", Page());
        _publisher.On("/robots.txt", "User-agent: *\nDisallow: /page\n", "text/plain");
        var id = await _server.Add($"{_publisher.Address}/feed");

        (await _server.Articles(1))[0].GetProperty("body").GetString().ShouldBe("Short.");
        (await _server.Feed(id)).GetProperty("error").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        _publisher.Asked("/page").ShouldBe(0);
    }

    [Fact]
    public async Task News_sitemap_brings_its_lately_dated_pages()
    {
        var lately = DateTimeOffset.UtcNow.AddHours(-1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
        _publisher.On("/index.xml", $"<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>{_publisher.Address}/news.xml</loc><lastmod>{lately}</lastmod></sitemap></sitemapindex>")
            .On("/news.xml", $"""
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>{_publisher.Address}/page</loc><news:news><news:publication><news:name>Harbour</news:name><news:language>en</news:language></news:publication><news:publication_date>{lately}</news:publication_date><news:title>Ferry runs aground</news:title></news:news></url>
            <url><loc>{_publisher.Address}/old</loc><news:news><news:publication_date>2020-01-01</news:publication_date><news:title>Old news</news:title></news:news></url></urlset>
            """)
            .On("/page", Page(), "text/html");
        await _server.Add($"{_publisher.Address}/index.xml");

        (await _server.Articles(1))[0].GetProperty("title").GetString().ShouldBe("Ferry runs aground");
        _publisher.Asked("/old").ShouldBe(0);
    }

    [Fact]
    public async Task Near_copy_at_another_outlet_is_recorded_as_a_copy_of_the_first_and_stands_with_it()
    {
        var wire = string.Join(' ', Enumerable.Range(0, 12).Select(i => Sentence + $"It was captain number {i} who said so."));
        _publisher.On("/first", Rss.Channel("First Post", Rss.Item("1", "Ferry runs aground", wire)))
            .On("/second", Rss.Channel("Second Post", Rss.Item("1", "Ferry on the rocks, all saved", "HARBOUR (The Wire) - " + wire + " Reporting by the desk.")));
        await _server.Add($"{_publisher.Address}/first");
        var first = (await _server.Articles(1))[0].GetProperty("id").GetString();
        await _server.Add($"{_publisher.Address}/second");

        var articles = await _server.Articles(2);

        articles.Single(a => a.GetProperty("id").GetString() != first).GetProperty("copyOf").GetString().ShouldBe(first);
        articles.Select(a => a.GetProperty("storyId").GetString()).Distinct().Count().ShouldBe(1);
    }

    private void Serve(string path, string page, string text = "Short.") => _publisher
        .On("/feed", Rss.Channel("Harbour News", Rss.Item("1", "Ferry runs aground", text, _publisher.Address + path, "<source url='http://wire.example/feed'>The Wire</source>")))
        .On(path, page, "text/html");

    private static string Page() => $$$"""
        <html lang="en"><head><title>Ferry runs aground - Harbour News</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry runs aground","author":{"name":"Ada Harbour"},
        "isBasedOn":{"@type":"NewsArticle","url":"http://wire.example/1","publisher":{"name":"The Wire"} } }</script></head>
        <body><nav>Menu of the site</nav><article><h1>Ferry runs aground</h1>{{{string.Concat(Enumerable.Range(0, 8).Select(i => $"<p>{Sentence}It was captain number {i} who said so.</p>"))}}}
        <p>It was first reported by <a href="http://wire.example/2">the Wire</a>, which spoke with people on the shore that morning.</p></article></body></html>
        """;
}
