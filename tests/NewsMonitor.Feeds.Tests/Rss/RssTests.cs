using NewsMonitor.Feeds.Parsing;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Rss;

public sealed class RssTests
{
    [Fact]
    public void The_head_of_a_feed_is_read()
    {
        var feed = Samples.Feed("""
            <rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
            <title>Harbour &amp;amp; Sea</title><link>https://harbour.example/</link><language>en_GB</language><lastBuildDate>Sun, 01 Mar 2026 10:00:00 GMT</lastBuildDate>
            <image><title>Logo</title><link>https://logo.example/</link></image><dc:publisher>Harbour Ltd</dc:publisher>
            <sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency><skipHours><hour>0</hour><hour>24</hour><hour>x</hour></skipHours>
            <atom:link rel="self" href="/feed"/><atom:link rel="next" href="/feed?page=2"/></channel></rss>
            """, "https://harbour.example/feed?x");
        (feed.Format, feed.Version, feed.Title, feed.Link, feed.Language, feed.Publisher).ShouldBe(("rss", "2.0", "Harbour & Sea", "https://harbour.example/", "en-GB", "Harbour Ltd"));
        (feed.Updated, feed.Rhythm, feed.SelfUrl, feed.NextUrl).ShouldBe((Samples.Utc(2026, 3, 1, 10), TimeSpan.FromMinutes(15), "https://harbour.example/feed", "https://harbour.example/feed?page=2"));
        feed.SkipHours.ShouldBe([0, 0]);
    }

    [Fact]
    public void Ttl_is_in_minutes() => Samples.Feed("<rss version='2.0'><channel><title>T</title><ttl>90</ttl></channel></rss>").Rhythm.ShouldBe(TimeSpan.FromMinutes(90));

    [Fact]
    public void An_item_with_everything_is_read()
    {
        var item = Samples.RssItem("""
            <title>Ship &lt;b&gt;arrives&lt;/b&gt;</title><link>/1</link><guid isPermaLink="false">ship-1</guid><pubDate>Sun, 01 Mar 2026 10:00:00 GMT</pubDate>
            <author>ada@a.example (Ada)</author><dc:creator>Bo</dc:creator><category>Ports</category><category>Ports</category><dc:subject>Sea</dc:subject>
            <description>&lt;p&gt;Teaser&lt;/p&gt;</description><content:encoded><![CDATA[<p>Text <a href="more">more</a></p>]]></content:encoded>
            <source url="https://agency.example/feed">The Agency</source><enclosure url="/a.mp3" type="audio/mpeg" length="123"/><dcterms:modified>2026-03-02</dcterms:modified>
            """);
        (item.Id, item.Title, item.Link, item.Published, item.Updated).ShouldBe(("ship-1", "Ship arrives", "https://harbour.example/1", Samples.Utc(2026, 3, 1, 10), Samples.Utc(2026, 3, 2)));
        item.Authors.ShouldBe([new ParsedAuthor("Ada", "ada@a.example"), new ParsedAuthor("Bo")]);
        item.Categories.ShouldBe(["Ports", "Sea"]);
        (item.Summary, item.Content).ShouldBe(("<p>Teaser</p>", "<p>Text <a href=\"https://harbour.example/more\">more</a></p>"));
        item.Source.ShouldBe(new ParsedSource("The Agency", "https://agency.example/feed"));
        item.Enclosures.ShouldBe([new ParsedEnclosure("https://harbour.example/a.mp3", "audio/mpeg", 123)]);
    }

    [Theory]
    [InlineData("<guid>https://a.example/1</guid>", "https://a.example/1")]
    [InlineData("<guid isPermaLink='true'>https://a.example/1</guid>", "https://a.example/1")]
    [InlineData("<guid isPermaLink='false'>https://a.example/1</guid>", null)]
    [InlineData("<guid>number 7</guid>", null)]
    [InlineData("<guid>https://a.example/1</guid><link>https://a.example/2</link>", "https://a.example/2")]
    [InlineData("<link></link><guid>https://a.example/1</guid>", "https://a.example/1")]
    [InlineData("<atom:link rel='alternate' href='https://a.example/3'/>", "https://a.example/3")]
    [InlineData("<link>javascript:alert(1)</link>", null)]
    public void The_link_is_the_links_or_else_a_permanent_guid(string inner, string? link) => Samples.RssItem(inner).Link.ShouldBe(link);

    [Theory]
    [InlineData("ada@a.example (Ada Lovelace)", "Ada Lovelace", "ada@a.example")]
    [InlineData("Ada Lovelace (ada@a.example)", "Ada Lovelace", "ada@a.example")]
    [InlineData("Ada Lovelace &lt;ada@a.example&gt;", "Ada Lovelace", "ada@a.example")]
    [InlineData("ada@a.example Ada Lovelace", "Ada Lovelace", "ada@a.example")]
    [InlineData("ada@a.example", null, "ada@a.example")]
    [InlineData("Ada Lovelace (Agency)", "Ada Lovelace (Agency)", null)]
    public void Authors_are_taken_apart(string line, string? name, string? mail) => Samples.RssItem($"<author>{line}</author>").Authors.ShouldBe([new ParsedAuthor(name, mail)]);

    [Fact]
    public void Media_titles_do_not_hide_the_items_own()
    {
        Samples.RssItem("<media:title>Photo</media:title><title>Ship arrives</title>").Title.ShouldBe("Ship arrives");
        Samples.RssItem("<media:title>Photo</media:title>").Title.ShouldBe("Photo");
    }

    [Fact]
    public void Media_in_groups_are_enclosures() =>
        Samples.RssItem("<media:group><media:content url='https://a.example/v.mp4' type='video/mp4' fileSize='9'><media:title>V</media:title></media:content></media:group>").Enclosures.ShouldBe([new ParsedEnclosure("https://a.example/v.mp4", "video/mp4", 9)]);

    [Fact]
    public void A_date_of_dublin_core_dates_the_item() => Samples.RssItem("<dc:date>2026-03-01</dc:date>").Published.ShouldBe(Samples.Utc(2026, 3, 1));

    [Fact]
    public void A_second_text_is_the_content()
    {
        var item = Samples.RssItem("<description>Short</description><summary>Longer</summary>");
        (item.Summary, item.Content).ShouldBe(("Short", "Longer"));
    }

    [Theory]
    [InlineData("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><channel><title>T</title></channel><item rdf:about='https://a.example/1'><title>I</title></item></rdf:RDF>", "rdf", "1.0")]
    [InlineData("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://my.netscape.com/rdf/simple/0.9/'><channel><title>T</title></channel><item><title>I</title></item></rdf:RDF>", "rdf", "0.90")]
    [InlineData("<rss version='0.91'><channel><title>T</title><item><title>I</title></item></channel></rss>", "rss", "0.91")]
    [InlineData("<rss version='0.92'><channel><title>T</title><item><title>I</title></item></channel></rss>", "rss", "0.92")]
    [InlineData("<rss version='2.0'><channel><title>T</title></channel><item><title>I</title></item></rss>", "rss", "2.0")]
    [InlineData("<RSS VERSION='2.0'><CHANNEL><TITLE>T</TITLE><ITEM><TITLE>I</TITLE></ITEM></CHANNEL></RSS>", "rss", "2.0")]
    public void Every_version_is_read(string text, string format, string version)
    {
        var feed = Samples.Feed(text);
        (feed.Format, feed.Version, feed.Title, feed.Items.Single().Title).ShouldBe((format, version, "T", "I"));
    }

    [Fact]
    public void The_subject_of_an_rdf_item_is_its_id_and_link()
    {
        var item = Samples.Feed("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><item rdf:about='https://a.example/1'/></rdf:RDF>").Items.Single();
        (item.Id, item.Link).ShouldBe(("https://a.example/1", "https://a.example/1"));
    }
}
