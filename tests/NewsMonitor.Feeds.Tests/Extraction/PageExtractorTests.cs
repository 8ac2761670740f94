using System.Text;
using NewsMonitor.Feeds.Extraction;
using NewsMonitor.Testing;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Extraction;

public sealed class PageExtractorTests
{
    private const string Paragraphs = """
        <p>The harbour reopened on Monday after a week of repairs to its main pier, the port authority said in a statement to reporters.</p>
        <p>“We are glad that the ships can come back,” said the harbour master, who had promised an early opening in the spring of last year.</p>
        <p>The first ferry arrived at dawn with two hundred passengers, most of whom had waited on the other shore since the storm began.</p>
        """;

    private static readonly PageExtractor Extractor = new(new ExtractionOptions());

    [Fact]
    public void The_text_is_found_among_navigation_and_teasers()
    {
        var page = Extractor.Extract($"""
            <html><head><title>Harbour reopens - Harbour News</title></head><body><nav><a href=/>Home</a> <a href=/world>World</a></nav>
            <div class="share-bar">Share Tweet</div><article><h1>Harbour reopens after repairs</h1><figure><img><figcaption>The pier. Photo: Ada</figcaption></figure>{Paragraphs}
            <p>Read more: <a href=/2>Storm closes harbour</a></p><div class="related-links"><p>Another story that has nothing to do with this one at all.</p></div></article>
            <footer>Copyright Harbour News</footer></body></html>
            """);
        page.Title.ShouldBe("Harbour reopens after repairs");
        page.Body.Split('\n').Length.ShouldBe(3);
        page.Body.ShouldStartWith("The harbour reopened on Monday");
        page.Body.ShouldEndWith("since the storm began.");
    }

    [Fact]
    public void What_the_page_says_of_itself_is_read_from_json_ld()
    {
        var page = Extractor.Extract($$"""
            <html lang="en-GB"><head><link rel="canonical" href="/1"><meta property="og:site_name" content="Other"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour reopens","datePublished":"2026-03-01T10:00:00Z",
            "author":{"name":"Ada"},"publisher":{"name":"Harbour News"},"isAccessibleForFree":false}</script></head><body><article>{{Paragraphs}}</article></body></html>
            """, "https://a.example/1?utm=x");
        (page.Title, page.Published, page.Publisher, page.CanonicalUrl, page.Language, page.Paywalled).ShouldBe(("Harbour reopens", Samples.Utc(2026, 3, 1, 10), "Harbour News", "https://a.example/1", "en-GB", true));
        page.Authors.ShouldBe(["Ada"]);
    }

    [Fact]
    public void Else_from_meta_tags()
    {
        var page = Extractor.Extract($"""
            <html><head><meta property="og:title" content="Harbour &amp; sea"><meta name="author" content="By Ada"><meta property="article:published_time" content="2026-03-01T10:00:00Z"><meta property="og:site_name" content="Harbour News">
            <meta property="og:locale" content="de_DE"><meta property="article:content_tier" content="locked"></head><body>{Paragraphs}</body></html>
            """);
        (page.Title, page.Authors[0], page.Published, page.Publisher, page.Language, page.Paywalled).ShouldBe(("Harbour & sea", "Ada", Samples.Utc(2026, 3, 1, 10), "Harbour News", "de-DE", true));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html></html>")]
    [InlineData("<html><body><script>alert(1)</script></body></html>")]
    [InlineData("\0\0\0")]
    public void A_page_without_text_has_an_empty_body(string html) => Extractor.Extract(html).Body.ShouldBe("");

    [Fact]
    public void The_encoding_of_a_page_is_found_in_its_meta_tag()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var html = "<html><head><meta charset=windows-1251><title>Порт открыт снова</title></head><body></body></html>";
        Extractor.Extract(Encoding.GetEncoding(1251).GetBytes(html)).Title.ShouldBe("Порт открыт снова");
    }

    [Fact]
    public void Scripts_and_styles_are_never_text() =>
        Extractor.Extract($"<html><body><article>{Paragraphs}<script>var secret = 'ship';</script><style>.ship</style></article></body></html>").Body.ShouldNotContain("secret");

    [Theory]
    [InlineData("<div>", 200_000)]
    [InlineData("<div class='share menu'>", 60_000)]
    [InlineData("<p>x", 100_000)]
    [InlineData("<table><tr><td>", 30_000)]
    [InlineData("<b><i><p>", 20_000)]
    [InlineData("<a href=x>", 50_000)]
    [InlineData("<br>", 100_000)]
    [InlineData("&lt;", 200_000)]
    public void A_page_that_repeats_itself_without_end_is_left_soon(string piece, int times) =>
        Ending.Of(() => Extractor.Extract("<html><body>" + string.Concat(Enumerable.Repeat(piece, times))), $"{times} times '{piece}'").ShouldNotBeNull();

    [Theory]
    [InlineData("Read more: Storm closes harbour", true)]
    [InlineData("Image credit: Ada", true)]
    [InlineData("© 2026 Harbour News", true)]
    [InlineData("Lesen Sie auch: Sturm", true)]
    [InlineData("Share this article", true)]
    [InlineData("The minister shared his plan with the press on Monday.", false)]
    [InlineData("Read, he said, and you will understand.", false)]
    [InlineData("Subscribers to the plan had waited for years.", false)]
    public void Furniture_is_known_by_how_it_begins(string line, bool furniture) => Furniture.Is(new TextBlock(line, 0, null, [])).ShouldBe(furniture);

    [Fact]
    public void Options_tell_all_their_faults_at_once() =>
        new ExtractionOptionsValidator().Validate(null, new ExtractionOptions { MaxCharacters = 0, MaxDepth = 0, MaxTags = 0 }).Failures!.Count().ShouldBe(3);
}
