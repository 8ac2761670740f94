using NewsMonitor.Feeds.Parsing;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Atom;

public sealed class AtomTests
{
    [Fact]
    public void An_entry_with_everything_is_read()
    {
        var item = Samples.AtomEntry("""
            <id>tag:a.example,2026:1</id><title type="html">Ship &lt;i&gt;arrives&lt;/i&gt;</title><published>2026-03-01T10:00:00Z</published><updated>2026-03-01T11:00:00+01:00</updated>
            <link rel="enclosure" href="a.mp3" type="audio/mpeg" length="9"/><link href="/1"/><author><name>Ada</name><email>ada@a.example</email></author><category term="ports" label="Ports"/>
            <summary>Teaser &lt;1&gt;</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Text</p></div></content>
            <source><title>The Agency</title><link rel="alternate" href="https://agency.example/"/><id>x</id></source>
            """);
        (item.Id, item.Title, item.Link, item.Published, item.Updated).ShouldBe(("tag:a.example,2026:1", "Ship arrives", "https://harbour.example/1", Samples.Utc(2026, 3, 1, 10), Samples.Utc(2026, 3, 1, 10)));
        item.Authors.ShouldBe([new ParsedAuthor("Ada", "ada@a.example")]);
        item.Categories.ShouldBe(["ports"]);
        (item.Summary, item.SummaryIsText, item.Content, item.ContentIsText).ShouldBe(("Teaser <1>", true, "<p>Text</p>", false));
        item.Source.ShouldBe(new ParsedSource("The Agency", "https://agency.example/"));
        item.Enclosures.ShouldBe([new ParsedEnclosure("https://harbour.example/a.mp3", "audio/mpeg", 9)]);
    }

    [Theory]
    [InlineData("<title>1 &lt; 2 &amp;amp; 3</title>", "1 < 2 &amp; 3")]
    [InlineData("<title type='text'>The &lt;b&gt; tag</title>", "The <b> tag")]
    [InlineData("<title>The &lt;b&gt;ship&lt;/b&gt;</title>", "The ship")]
    [InlineData("<title type='html'>Fish &amp;amp; chips</title>", "Fish & chips")]
    [InlineData("<title type='xhtml'><div>The <b>ship</b> &amp; sea</div></title>", "The ship & sea")]
    [InlineData("<title type='html'><![CDATA[The <b>ship</b>]]></title>", "The ship")]
    [InlineData("<title>a\u202Eb\u0007c\u200Bd</title>", "abcd")]
    public void Titles_are_plain(string inner, string title) => Samples.AtomEntry(inner).Title.ShouldBe(title);

    [Theory]
    [InlineData("<content type='text/plain'>a &lt; b</content>", "a < b")]
    [InlineData("<content type='text/html'>&lt;p&gt;x&lt;/p&gt;</content>", "<p>x</p>")]
    [InlineData("<content type='application/xhtml+xml'><p>x</p></content>", "<p>x</p>")]
    [InlineData("<content type='application/octet-stream'>PHA+eDwvcD4=</content>", "<p>x</p>")]
    [InlineData("<content type='application/octet-stream'>not base64</content>", "not base64")]
    [InlineData("<content src='https://a.example/x'/>", null)]
    public void Content_is_read_by_its_type(string inner, string? content) => Samples.AtomEntry(inner).Content.ShouldBe(content);

    [Theory]
    [InlineData("<link rel='alternate' type='application/pdf' href='https://a.example/pdf'/><link rel='alternate' type='text/html' href='https://a.example/html'/>", "https://a.example/html")]
    [InlineData("<link rel='http://www.iana.org/assignments/relation/alternate' href='https://a.example/x'/>", "https://a.example/x")]
    [InlineData("<link rel='self' href='https://a.example/x'/>", null)]
    [InlineData("<link rel='alternate' type='application/pdf' href='https://a.example/pdf'/>", "https://a.example/pdf")]
    public void The_link_is_the_alternate_page(string inner, string? link) => Samples.AtomEntry(inner).Link.ShouldBe(link);

    [Fact]
    public void Entries_without_authors_have_the_feeds_or_their_sources()
    {
        var feed = Samples.Feed("""
            <feed xmlns="http://www.w3.org/2005/Atom"><author><name>Desk</name></author><entry><author><name>Ada</name></author></entry><entry/>
            <entry><source><author><name>Agency</name></author></source></entry></feed>
            """);
        feed.Items.Select(item => item.Authors.Single().Name).ShouldBe(["Ada", "Desk", "Agency"]);
    }

    [Fact]
    public void Bases_nest()
    {
        var item = Samples.Feed("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/"><entry xml:base="x/"><link href="1"/><content type="html" xml:base="y/">&lt;img src='p.png'&gt;</content></entry></feed>
            """).Items.Single();
        (item.Link, item.Content).ShouldBe(("https://a.example/x/1", "<img src='https://a.example/x/y/p.png'>"));
    }

    [Fact]
    public void Version_0_3_is_read()
    {
        var feed = Samples.Feed("""
            <feed version="0.3" xmlns="http://purl.org/atom/ns#" xml:lang="de"><title mode="escaped" type="text/html">Hafen &amp;amp; Meer</title><modified>2004-01-01T00:00:00Z</modified>
            <entry><title>T</title><issued>2004-01-01</issued><modified>2004-01-02</modified><content type="text/html" mode="base64">PHA+eDwvcD4=</content></entry></feed>
            """);
        (feed.Format, feed.Version, feed.Title, feed.Language, feed.Updated).ShouldBe(("atom", "0.3", "Hafen & Meer", "de", Samples.Utc(2004, 1, 1)));
        var item = feed.Items.Single();
        (item.Published, item.Updated, item.Content).ShouldBe((Samples.Utc(2004, 1, 1), Samples.Utc(2004, 1, 2), "<p>x</p>"));
    }
}
