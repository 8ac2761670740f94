using System.Globalization;
using NewsMonitor.Feeds.Parsing;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Ninjs;

public sealed class NinjsTests
{
    [Fact]
    public void An_item_of_version_1_is_read()
    {
        var feed = Samples.Feed("""
            {"uri":"urn:a:1","headline":"Ship arrives","body_html":"<p>Text</p>","body_text":"Text","description_text":"Teaser","firstcreated":"2026-03-01T10:00:00Z","versioncreated":"2026-03-01T11:00:00Z",
             "language":"en","byline":"By Ada Lovelace","subject":[{"name":"Ports"},{"name":"Sea"}],"infosource":[{"name":"The Agency"}],"renditions":[]}
            """);
        (feed.Format, feed.Version).ShouldBe(("ninjs", "1"));
        var item = feed.Items.ShouldHaveSingleItem();
        (item.Id, item.Title, item.Content, item.ContentIsText, item.Summary, item.Language).ShouldBe(("urn:a:1", "Ship arrives", "<p>Text</p>", false, "Teaser", "en"));
        (item.Published, item.Updated).ShouldBe((Samples.Utc(2026, 3, 1, 10), Samples.Utc(2026, 3, 1, 11)));
        item.Authors.ShouldBe([new ParsedAuthor("Ada Lovelace")]);
        item.Categories.ShouldBe(["Ports", "Sea"]);
        item.Source!.Title.ShouldBe("The Agency");
    }

    [Fact]
    public void An_item_of_version_2_is_read()
    {
        var item = Samples.Feed("""
            {"uri":"urn:a:1","headlines":[{"role":"short","value":"Ship"},{"role":"main","value":"Ship arrives"}],
             "bodies":[{"contentType":"text/plain","value":"Plain"},{"contentType":"text/html","role":"main","value":"<p>Html</p>"}],
             "descriptions":[{"value":"Teaser"}],"firstCreated":"2026-03-01T10:00:00Z","subjects":[{"name":"Ports"}],"bylines":[{"value":"by Ada"}],
             "renditions":[{"href":"https://a.example/p.jpg","contentType":"image/jpeg","sizeInBytes":7}]}
            """).Items.ShouldHaveSingleItem();
        (item.Title, item.Content, item.ContentIsText, item.Summary).ShouldBe(("Ship arrives", "<p>Html</p>", false, "Teaser"));
        item.Authors.ShouldBe([new ParsedAuthor("Ada")]);
        item.Enclosures.ShouldBe([new ParsedEnclosure("https://a.example/p.jpg", "image/jpeg", 7)]);
    }

    [Theory]
    [InlineData("usable", false)]
    [InlineData("withheld", true)]
    [InlineData("canceled", true)]
    [InlineData("stat:CANCELED", true)]
    [InlineData("http://cv.iptc.org/newscodes/pubstatusg2/withheld", true)]
    public void An_item_that_is_taken_back_says_so(string status, bool withdrawn) => Item($"\"pubstatus\":\"{status}\"").Withdrawn.ShouldBe(withdrawn);

    [Fact]
    public void A_withdrawn_item_becomes_no_document()
    {
        var feed = Samples.Feed("""{"uri":"urn:a:1","headline":"H","body_text":"T","pubstatus":"canceled"}""");
        FeedDocuments.Of(feed, feed.Items[0]).ShouldBeNull();
    }

    [Theory]
    [InlineData("""[{"uri":"urn:a:1","headline":"H"},{"uri":"urn:a:2","headline":"I"}]""", 2)]
    [InlineData("""{"items":[{"uri":"urn:a:1","headline":"H"}]}""", 1)]
    [InlineData("""{"newsItems":[{"uri":"urn:a:1","headline":"H"},{"uri":"urn:a:2","headline":"I"}]}""", 2)]
    [InlineData("""{"associations":[{"uri":"urn:a:1","headline":"H"}]}""", 1)]
    [InlineData("""[{"uri":"urn:a:1","headline":"H"},7,"x",null]""", 1)]
    public void Items_come_alone_in_lists_and_in_envelopes(string json, int count)
    {
        var feed = Samples.Feed(json);
        (feed.Format, feed.Items.Count).ShouldBe(("ninjs", count));
    }

    [Theory]
    [InlineData("\"headline\":\"A &amp; B\"", "A & B")]
    [InlineData("\"headline\":\"<b>A</b>\"", "A")]
    [InlineData("\"slugline\":\"ship-arrives\",\"pubstatus\":\"usable\"", "ship-arrives")]
    [InlineData("\"title\":\"T\",\"pubstatus\":\"usable\"", "T")]
    [InlineData("\"headline\":\"\",\"slugline\":\"s\"", "s")]
    public void A_title_is_plain_text(string fields, string title) => Item(fields).Title.ShouldBe(title);

    [Theory]
    [InlineData("\"body_text\":\"a < b\"", "a < b", true)]
    [InlineData("\"body_xhtml\":\"<p>x</p>\"", "<p>x</p>", false)]
    [InlineData("\"bodies\":[{\"contentType\":\"text/plain\",\"value\":\"x\"}]", "x", true)]
    [InlineData("\"bodies\":[{\"contenttype\":\"text/html\",\"value\":\"<p>x</p>\"}]", "<p>x</p>", false)]
    [InlineData("\"bodies\":[]", null, true)]
    [InlineData("\"bodies\":\"x\"", null, true)]
    public void A_body_keeps_its_kind(string fields, string? content, bool isText)
    {
        var item = Item(fields);
        (item.Content, item.ContentIsText).ShouldBe((content, isText));
    }

    [Theory]
    [InlineData("\"infosource\":[{\"role\":\"distributor\",\"name\":\"D\"},{\"role\":\"originator\",\"name\":\"O\"}]", "O")]
    [InlineData("\"infosource\":[{\"name\":\"A\"}]", "A")]
    [InlineData("\"infoSources\":[{\"literal\":\"L\"}]", "L")]
    [InlineData("\"source\":\"S\"", "S")]
    [InlineData("\"copyrightholder\":\"C\"", "C")]
    [InlineData("\"infosource\":[\"text\"],\"source\":\"S\"", "S")]
    public void Who_reported_comes_before_who_passed_it_on(string fields, string source) => Item("\"headline\":\"H\"," + fields).Source!.Title.ShouldBe(source);

    [Theory]
    [InlineData("""{"uri":"urn:a:1"}""")]
    [InlineData("""{"headline":"H"}""")]
    [InlineData("""{"uri":7.5}""")]
    [InlineData("""{"newsItems":[]}""")]
    public void What_has_neither_name_nor_news_is_no_ninjs(string json) => Samples.Failure(json).Stage.ShouldBe(FeedStage.Parse);

    [Fact]
    public void No_more_items_are_taken_than_allowed()
    {
        var json = "[" + string.Join(',', Enumerable.Range(1, 9).Select(i => string.Create(CultureInfo.InvariantCulture, $$"""{"uri":"urn:a:{{i}}","headline":"H"}"""))) + "]";
        var feed = new FeedParser(new FeedParserOptions { MaxItems = 4 }).Parse(System.Text.Encoding.UTF8.GetBytes(json)).Feed.ShouldNotBeNull();
        feed.Items.Count.ShouldBe(4);
        feed.Complaints.ShouldHaveSingleItem().ShouldContain("MaxItems");
    }

    [Fact]
    public void An_address_as_name_is_the_link_too()
    {
        var item = Samples.Feed("""{"uri":"https://a.example/1","headline":"H"}""").Items[0];
        (item.Id, item.Link).ShouldBe(("https://a.example/1", "https://a.example/1"));
    }

    private static ParsedItem Item(string fields) => Samples.Feed($$"""{"uri":"urn:a:1",{{fields}}}""").Items.ShouldHaveSingleItem();
}
