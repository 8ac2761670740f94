using NewsMonitor.Feeds.Parsing;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.JsonFeed;

public sealed class JsonDialectTests
{
    [Fact]
    public void A_json_feed_is_read()
    {
        var feed = Samples.Feed("""
            {"version":"https://jsonfeed.org/version/1.1","title":"Harbour News","home_page_url":"https://a.example/","feed_url":"https://a.example/f.json","next_url":"https://a.example/f2.json","language":"en","authors":[{"name":"Desk"}],
             "items":[{"id":7,"url":"/1","title":"Ship","content_html":"<p>x</p>","summary":"s","date_published":"2026-03-01T10:00:00+01:00","date_modified":"2026-03-02T10:00:00Z","tags":["Ports"],"attachments":[{"url":"https://a.example/a.mp3","mime_type":"audio/mpeg","size_in_bytes":9}],"language":"de"},
                      {"id":"8","external_url":"https://b.example/","content_text":"plain","author":{"name":"Ada"}},"stray"]}
            """);
        (feed.Format, feed.Version, feed.Title, feed.Link, feed.NextUrl).ShouldBe(("json", "1.1", "Harbour News", "https://a.example/", "https://a.example/f2.json"));
        feed.Items.Count.ShouldBe(2);
        var first = feed.Items[0];
        (first.Id, first.Link, first.Content, first.ContentIsText, first.Published, first.Language).ShouldBe(("7", "https://a.example/1", "<p>x</p>", false, Samples.Utc(2026, 3, 1, 9), "de"));
        first.Authors.ShouldBe([new ParsedAuthor("Desk")]);
        first.Enclosures.ShouldBe([new ParsedEnclosure("https://a.example/a.mp3", "audio/mpeg", 9)]);
        var second = feed.Items[1];
        (second.Link, second.Content, second.ContentIsText, second.Authors[0].Name).ShouldBe(("https://b.example/", "plain", true, "Ada"));
    }

    [Fact]
    public void Fields_of_the_wrong_type_are_missing_fields()
    {
        var feed = Samples.Feed("""{"version":"https://jsonfeed.org/version/1","title":["x"],"items":[{"id":{"a":1},"title":7,"tags":"one","authors":"Ada","attachments":[1]}],"hubs":3}""");
        (feed.Title, feed.Items[0].Id, feed.Items[0].Title).ShouldBe((null, null, "7"));
        feed.Items[0].Categories.ShouldBe(["one"]);
    }

    [Fact]
    public void Ninjs_is_read_in_both_spellings()
    {
        var old = Samples.Feed("""
            {"uri":"urn:a:1","versioncreated":"2026-03-01T10:00:00Z","headline":"Ship arrives","byline":"By Ada","body_html":"<p>x</p>","description_text":"d","language":"en","pubstatus":"usable","subject":[{"name":"Ports"}],"infosource":[{"name":"Relay","role":"distributor"},{"name":"The Agency","role":"originator"}]}
            """).Items.Single();
        (old.Id, old.Title, old.Content, old.Published, old.Source!.Title, old.Authors[0].Name, old.Withdrawn).ShouldBe(("urn:a:1", "Ship arrives", "<p>x</p>", Samples.Utc(2026, 3, 1, 10), "The Agency", "Ada", false));
        var recent = Samples.Feed("""
            {"uri":"https://a.example/1","firstCreated":"2026-03-01T09:00:00Z","versionCreated":"2026-03-01T10:00:00Z","pubStatus":"canceled","headlines":[{"role":"sub","value":"no"},{"role":"main","value":"Ship arrives"}],
             "bodies":[{"contentType":"text/plain","value":"x"},{"contentType":"text/html","value":"<p>x</p>"}],"renditions":[{"href":"https://a.example/p.jpg","contentType":"image/jpeg"}]}
            """);
        recent.Format.ShouldBe("ninjs");
        var item = recent.Items.Single();
        (item.Title, item.Content, item.Published, item.Updated, item.Withdrawn, item.Link).ShouldBe(("Ship arrives", "<p>x</p>", Samples.Utc(2026, 3, 1, 9), Samples.Utc(2026, 3, 1, 10), true, "https://a.example/1"));
    }

    [Fact]
    public void Json_ld_is_read_alone_and_in_a_page()
    {
        const string Article = """
            {"@context":"https://schema.org","@graph":[{"@type":"WebPage"},{"@type":["NewsArticle"],"headline":"Ship &amp; sea","datePublished":"2026-03-01T10:00:00Z","author":[{"@type":"Person","name":"Ada"},"Bo"],
             "publisher":{"name":"Harbour News","url":"https://a.example/"},"mainEntityOfPage":{"@id":"https://a.example/1"},"articleBody":"x","isAccessibleForFree":"False","keywords":"Ports, Sea","inLanguage":"en"}]}
            """;
        foreach (var text in (string[])[Article, $"<!DOCTYPE html><html><head><script type=\"application/ld+json\">\n{Article}\n</script></head></html>"])
        {
            var feed = Samples.Feed(text);
            feed.Format.ShouldBe("json-ld");
            var item = feed.Items.Single();
            (item.Title, item.Link, item.Published, item.Source!.Title, item.Content, item.Paywalled).ShouldBe(("Ship & sea", "https://a.example/1", Samples.Utc(2026, 3, 1, 10), "Harbour News", "x", true));
            item.Authors.Select(author => author.Name).ShouldBe(["Ada", "Bo"]);
            item.Categories.ShouldBe(["Ports", "Sea"]);
        }
    }

    [Fact]
    public void Rows_of_articles_are_read()
    {
        var feed = Samples.Feed("{\"title\":\"Ship\",\"body\":\"x\",\"id\":\"1\"}\nbroken\n{\"body\":\"y\",\"source\":\"Gazette\"}\n");
        (feed.Format, feed.Items.Count, feed.Items[1].Source!.Title, feed.Complaints.Count).ShouldBe(("json-lines", 2, "Gazette", 1));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"a\":")]
    [InlineData("[1,2]")]
    [InlineData("{\"items\":[]}")]
    public void Other_json_is_no_feed(string text) => Samples.Failure(text).Stage.ShouldBe(FeedStage.Parse);

    [Fact]
    public void Half_a_character_in_json_is_no_crash() => Samples.Parser.Parse("{\"version\":\"https://jsonfeed.org/version/1\",\"title\":\"\\ud800\",\"items\":[]}"u8.ToArray()).ShouldNotBeNull();
}
