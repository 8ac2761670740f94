using CsCheck;
using NewsMonitor.Feeds.Extraction;
using NewsMonitor.Model;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Extraction;

public sealed class PageMetadataTests
{
    private static readonly PageExtractor Extractor = new(new ExtractionOptions());

    [Theory]
    [InlineData("<meta property='og:title' content='Ship arrives'>", "Ship arrives")]
    [InlineData("<meta name='twitter:title' content='Ship arrives'>", "Ship arrives")]
    [InlineData("<title>Ship arrives</title>", "Ship arrives")]
    [InlineData("<meta property='og:title' content='A &amp;amp; B'>", "A & B")]
    [InlineData("<meta property='og:title' content=''><title>Ship</title>", "Ship")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ship\"}</script><title>Other</title>", "Ship")]
    [InlineData("", null)]
    public void The_title_is_the_declared_one(string head, string? title) => Page(head).Title.ShouldBe(title);

    [Fact]
    public void A_heading_takes_the_sites_name_off_the_title() =>
        Page("<title>The great ship arrives | Harbour News</title>", "<h1>The great ship arrives</h1>").Title.ShouldBe("The great ship arrives");

    [Theory]
    [InlineData("<meta property='article:published_time' content='2026-03-01T10:00:00Z'>")]
    [InlineData("<meta itemprop='datePublished' content='2026-03-01T10:00:00Z'>")]
    [InlineData("<meta name='DC.date.issued' content='2026-03-01T10:00:00Z'>")]
    [InlineData("<meta name='date' content='Sun, 01 Mar 2026 10:00:00 GMT'>")]
    [InlineData("<meta name='pubdate' content='nonsense'><meta name='date' content='2026-03-01T10:00:00Z'>")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"H\",\"datePublished\":\"2026-03-01T10:00:00Z\"}</script>")]
    public void The_date_is_found_where_publishers_put_it(string head) => Page(head).Published.ShouldBe(Samples.Utc(2026, 3, 1, 10));

    [Fact]
    public void A_time_in_the_page_dates_it_when_nothing_else_does() => Page("", "<article><time datetime='2026-03-01T10:00:00Z'>today</time></article>").Published.ShouldBe(Samples.Utc(2026, 3, 1, 10));

    [Theory]
    [InlineData("<meta name='author' content='Ada Lovelace'>", "Ada Lovelace")]
    [InlineData("<meta name='author' content='By Ada Lovelace'>", "Ada Lovelace")]
    [InlineData("<meta name='parsely-author' content='Ada Lovelace'>", "Ada Lovelace")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"H\",\"author\":{\"name\":\"Ada Lovelace\"}}</script>", "Ada Lovelace")]
    public void The_author_is_a_name(string head, string author) => Page(head).Authors.ShouldBe([author]);

    [Fact]
    public void An_address_is_no_name()
    {
        Page("<meta property='article:author' content='https://a.example/ada'>").Authors.ShouldBeEmpty();
        Page("<meta property='article:author' content='https://a.example/ada'>", "<a rel='author'>Ada</a>").Authors.ShouldBe(["Ada"]);
    }

    [Theory]
    [InlineData("<link rel='canonical' href='https://a.example/1'>", "https://a.example/1")]
    [InlineData("<link rel='CANONICAL' href='/1'>", "https://a.example/1")]
    [InlineData("<base href='https://b.example/x/'><link rel='canonical' href='1'>", "https://b.example/x/1")]
    [InlineData("<meta property='og:url' content='https://a.example/2'>", "https://a.example/2")]
    [InlineData("<link rel='canonical' href='javascript:x'>", null)]
    [InlineData("", null)]
    public void The_page_names_its_own_address(string head, string? url) => Page(head).CanonicalUrl.ShouldBe(url);

    [Theory]
    [InlineData("<html lang='en-GB'>", "en-GB")]
    [InlineData("<html lang='de_AT'>", "de-AT")]
    [InlineData("<html><meta property='og:locale' content='fr_FR'>", "fr-FR")]
    [InlineData("<html><meta http-equiv='content-language' content='it, en'>", "it")]
    [InlineData("<html lang='x'>", null)]
    [InlineData("<html lang='this is not a language at all'>", null)]
    public void The_language_is_a_tag(string html, string? language) => Extractor.Extract(html + "<body></body></html>").Language.ShouldBe(language);

    [Theory]
    [InlineData("<meta property='article:content_tier' content='locked'>", true)]
    [InlineData("<meta property='article:content_tier' content='free'>", false)]
    [InlineData("<meta property='article:content_tier' content='FREE'>", false)]
    [InlineData("", false)]
    public void A_paywall_is_what_the_page_says_of_itself(string head, bool paywalled) => Page(head).Paywalled.ShouldBe(paywalled);

    [Theory]
    [InlineData("https://www.a.example/1", "https://www.a.example/1")]
    [InlineData("https://a.example/other", "https://a.example/other")]
    [InlineData("https://b.example/1", "https://a.example/1?utm=x")]
    [InlineData("https://a.example/", "https://a.example/1?utm=x")]
    [InlineData("ftp://a.example/1", "https://a.example/1?utm=x")]
    [InlineData(null, "https://a.example/1?utm=x")]
    public void A_canonical_address_counts_on_its_own_site_only(string? canonical, string url) =>
        FullText.Merge(new Document { Url = "https://a.example/1?utm=x", Body = "B" }, new ExtractedPage { CanonicalUrl = canonical }).Url.ShouldBe(url);

    [Fact]
    public void The_feeds_word_stands_where_both_speak()
    {
        var document = new Document { Url = "https://a.example/1", Title = "T", Body = "A longer body.", BodyType = BodyType.Text, Language = "en", Authors = ["Ada"], Source = new Outlet("S"), PublishedAt = Samples.Utc(2026, 3, 1) };
        FullText.Merge(document, new ExtractedPage { Title = "X", Body = "Short.", Language = "de", Authors = ["Bo"], Publisher = "P", Published = Samples.Utc(2025, 1, 1) }).ShouldBe(document);
    }

    [Theory]
    [InlineData("It ended.", true)]
    [InlineData("“Did it end?”", true)]
    [InlineData("(It ended!)", true)]
    [InlineData("終わった。", true)]
    [InlineData("It ended…", true)]
    [InlineData("Read more", false)]
    [InlineData("", false)]
    [InlineData("”", false)]
    public void A_sentence_has_an_end(string text, bool ends) => Furniture.EndsSentence(text).ShouldBe(ends);

    [Theory]
    [InlineData("Read more: the other ship", true)]
    [InlineData("Advertisement", true)]
    [InlineData("Sign up for the newsletter", true)]
    [InlineData("© 2026 Harbour News", true)]
    [InlineData("Photo: Ada Lovelace", true)]
    [InlineData("Lesen Sie auch: Das andere Schiff", true)]
    [InlineData("The ship carried grain to the harbour.", false)]
    [InlineData("Readers of the harbour's log were surprised by its length.", false)]
    [InlineData("Shares fell by a tenth on Monday after the harbour had closed its gates.", false)]
    public void Furniture_is_told_from_text(string line, bool furniture) => Furniture.Is(new TextBlock(line, 0, null, [])).ShouldBe(furniture);

    [Fact]
    public void Any_page_is_read_without_fault() =>
        Gen.String[Gen.Char["<>/pdiv=\"' ahref1&;!-"], 0, 120].Sample(html => Extractor.Extract(html).Body is not null, iter: 150);

    private static ExtractedPage Page(string head, string body = "") => Extractor.Extract($"<html><head>{head}</head><body>{body}</body></html>", "https://a.example/0");
}
