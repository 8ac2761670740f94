using NewsMonitor.Feeds.Parsing;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.JsonLd;

public sealed class JsonLdTests
{
    [Fact]
    public void An_article_is_read_with_all_it_says()
    {
        var feed = Samples.Feed("""
            {"@context":"https://schema.org","@type":"NewsArticle","headline":"Ship &amp; crew arrive","articleBody":"Text.","description":"Teaser.","datePublished":"2026-03-01T10:00:00Z","dateModified":"2026-03-02",
             "author":[{"@type":"Person","name":"Ada"},"Bo"],"publisher":{"name":"Harbour News","url":"https://harbour.example/"},"url":"https://harbour.example/1","inLanguage":"en","keywords":"ports, sea","articleSection":"World","isAccessibleForFree":false}
            """);
        (feed.Format, feed.Publisher, feed.Link).ShouldBe(("json-ld", "Harbour News", "https://harbour.example/"));
        var item = feed.Items.ShouldHaveSingleItem();
        (item.Title, item.Content, item.ContentIsText, item.Summary, item.SummaryIsText, item.Link, item.Language, item.Paywalled)
            .ShouldBe(("Ship & crew arrive", "Text.", true, "Teaser.", true, "https://harbour.example/1", "en", true));
        (item.Published, item.Updated).ShouldBe((Samples.Utc(2026, 3, 1, 10), Samples.Utc(2026, 3, 2)));
        item.Authors.ShouldBe([new ParsedAuthor("Ada"), new ParsedAuthor("Bo")]);
        item.Categories.ShouldBe(["ports", "sea", "World"]);
    }

    [Theory]
    [InlineData("NewsArticle")]
    [InlineData("Article")]
    [InlineData("ReportageNewsArticle")]
    [InlineData("BlogPosting")]
    [InlineData("LiveBlogPosting")]
    [InlineData("Report")]
    public void Articles_of_every_kind_are_known(string type) => Samples.Feed($$"""{"@type":"{{type}}","headline":"H"}""").Items.Single().Title.ShouldBe("H");

    [Theory]
    [InlineData("""{"@type":"Organization","name":"H"}""")]
    [InlineData("""{"@type":"NewsArticle"}""")]
    [InlineData("""{"@type":7,"headline":"H"}""")]
    [InlineData("""{"headline":"H"}""")]
    public void What_is_no_article_is_none(string json) => Samples.Failure(json).Reason.ShouldContain("NewsArticle");

    [Theory]
    [InlineData("""{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","headline":"H"}]}""")]
    [InlineData("""{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","headline":"H"}}""")]
    [InlineData("""{"@type":"ItemList","itemListElement":[{"item":{"@type":"NewsArticle","headline":"H"}}]}""")]
    [InlineData("""[[{"@type":["Thing","NewsArticle"],"headline":"H"}]]""")]
    public void Articles_are_found_wherever_they_lie(string json) => Samples.Feed(json).Items.Single().Title.ShouldBe("H");

    [Theory]
    [InlineData("true", false)]
    [InlineData("false", true)]
    [InlineData("\"False\"", true)]
    [InlineData("\"http://schema.org/False\"", true)]
    [InlineData("\"True\"", false)]
    [InlineData("null", false)]
    [InlineData("7", false)]
    public void Only_a_clear_no_is_a_paywall(string free, bool paywalled) => Samples.Feed($$"""{"@type":"Article","headline":"H","isAccessibleForFree":{{free}}}""").Items[0].Paywalled.ShouldBe(paywalled);

    [Theory]
    [InlineData("\"url\":\"https://a.example/1\"", "https://a.example/1")]
    [InlineData("\"mainEntityOfPage\":\"https://a.example/2\"", "https://a.example/2")]
    [InlineData("\"mainEntityOfPage\":{\"@id\":\"https://a.example/3\"}", "https://a.example/3")]
    [InlineData("\"mainEntityOfPage\":true,\"@id\":\"https://a.example/4\"", "https://a.example/4")]
    [InlineData("\"url\":\"javascript:x\"", null)]
    public void The_address_is_where_the_article_says_it_is(string field, string? link) => Samples.Feed($$"""{"@type":"Article","headline":"H",{{field}}}""").Items[0].Link.ShouldBe(link);

    [Theory]
    [InlineData("{\"@type\":\"Article\",\"headline\":\"H\"}")]
    [InlineData("<!-- {\"@type\":\"Article\",\"headline\":\"H\"} -->")]
    [InlineData("//<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"H\"}\n//]]>")]
    [InlineData("<![CDATA[{\"@type\":\"Article\",\"headline\":\"H\"}]]>")]
    [InlineData("{\"@type\":\"Article\",\"headline\":\"H\",};")]
    [InlineData("/* hello */ {\"@type\":\"Article\",\"headline\":\"H\"}")]
    [InlineData("{\"@type\":\"Article\",\"headline\":\"H\",\"description\":\"two\nlines\"}")]
    public void Scripts_of_a_page_are_read_with_the_faults_they_have(string script) => Page(script).Items.Single().Title.ShouldBe("H");

    [Fact]
    public void Every_script_of_a_page_is_read_and_a_broken_one_hides_no_other() =>
        Page("{broken", "{\"@type\":\"Article\",\"headline\":\"A\"}", "{\"@type\":\"Article\",\"headline\":\"\\ud800\"}", "{\"@type\":\"Article\",\"headline\":\"B\"}")
            .Items.Select(item => item.Title).ShouldBe(["A", "B"]);

    [Fact]
    public void An_article_within_an_article_is_part_of_it() =>
        Samples.Feed("""{"@type":"Article","headline":"Outer","hasPart":{"@type":"Article","headline":"Inner"}}""").Items.Single().Title.ShouldBe("Outer");

    [Fact]
    public void What_lies_too_deep_is_not_looked_for()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 40)) + "{\"@type\":\"Article\",\"headline\":\"H\"}" + new string('}', 40);
        Samples.Failure(deep).Stage.ShouldBe(FeedStage.Parse);
    }

    [Fact]
    public void A_page_without_articles_is_told_from_a_feed() => Samples.Failure("<html><body>Hello</body></html>").Reason.ShouldContain("web page");

    private static ParsedFeed Page(params string[] scripts) =>
        Samples.Feed("<!doctype html><html><head>" + string.Concat(scripts.Select(script => $"<script type=\"application/ld+json\">{script}</script>")) + "</head><body></body></html>");
}
