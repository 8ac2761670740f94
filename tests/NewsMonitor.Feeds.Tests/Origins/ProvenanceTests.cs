using System.Text;
using NewsMonitor.Feeds.Extraction;
using NewsMonitor.Feeds.Origins;
using NewsMonitor.Feeds.Parsing;
using NewsMonitor.Model;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Origins;

public sealed class ProvenanceTests
{
    private static readonly FeedParser Parser = new(new FeedParserOptions());

    [Fact]
    public void Source_element_of_an_own_item_is_the_origin_and_the_feed_stays_the_outlet()
    {
        var document = Item("<link>https://post.example/1</link><source url='https://wire.example/feed'>The Wire</source>");

        document.Source.ShouldBe(new Outlet("Example Post", "https://www.post.example/"));
        document.Provenance.ShouldBe([new Provenance(ProvenanceKind.RssSource, "The Wire", "https://wire.example/feed")]);
    }

    [Fact]
    public void Source_element_of_an_aggregated_item_is_its_outlet()
    {
        var document = Item("<link>https://other.example/1</link><source url='https://other.example'>Other Paper</source>");

        document.Source.ShouldBe(new Outlet("Other Paper", "https://other.example"));
    }

    [Fact]
    public void Links_of_the_text_to_other_sites_are_kept_and_buttons_are_not()
    {
        var document = Item("<link>https://post.example/1</link><description>&lt;p&gt;As &lt;a class=\"x\" href=\"https://wire.example/a?b=1&amp;amp;c=2\"&gt;the &lt;b&gt;Wire&lt;/b&gt; reported&lt;/a&gt;, &lt;a href='/2'&gt;earlier&lt;/a&gt; &lt;a href='https://twitter.com/share'&gt;Share&lt;/a&gt;</description>");

        document.Provenance.ShouldBe([new Provenance(ProvenanceKind.Link, "the Wire reported", "https://wire.example/a?b=1&c=2")]);
    }

    [Fact]
    public void Page_says_what_it_is_based_on_and_what_it_cites()
    {
        var page = new PageExtractor(new ExtractionOptions()).Extract("""
            <html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry runs aground",
            "isBasedOn":[{"@type":"NewsArticle","url":"https://wire.example/1","publisher":{"name":"The Wire"}},"https://two.example/2"],"citation":"Harbour report, 2024"}</script></head><body><p>Text.</p></body></html>
            """, "https://post.example/1");

        page.Provenance.ShouldBe([
            new Provenance(ProvenanceKind.IsBasedOn, "The Wire", "https://wire.example/1"),
            new Provenance(ProvenanceKind.IsBasedOn, null, "https://two.example/2"),
            new Provenance(ProvenanceKind.Citation, "Harbour report, 2024"),
        ]);
    }

    [Fact]
    public void Page_links_of_the_text_come_with_the_page_and_those_of_the_frame_do_not()
    {
        var text = string.Join("", Enumerable.Range(0, 8).Select(i => $"<p>The ferry ran aground near the harbour in the morning, and the crew of ship number {i} took all passengers ashore in small boats.</p>"));
        var page = new PageExtractor(new ExtractionOptions()).Extract(
            $"<html><body><nav><a href='https://frame.example/'>Partner</a></nav><article><h1>Ferry</h1>{text}<p>It was first told by <a href='https://wire.example/1'>the Wire</a>, which spoke with the captain on board.</p></article></body></html>",
            "https://post.example/1");

        page.Provenance.ShouldBe([new Provenance(ProvenanceKind.Link, "the Wire", "https://wire.example/1")]);
    }

    [Fact]
    public void Many_anchors_are_bounded()
    {
        var html = string.Concat(Enumerable.Range(0, 5_000).Select(i => $"<a href='https://s{i}.example/'>x</a>")) + string.Concat(Enumerable.Repeat("<a href=", 50_000));

        OutwardLinks.Of(html, "https://post.example/").Count.ShouldBe(OutwardLinks.Most);
    }

    private static Document Item(string inner)
    {
        var feed = Parser.Parse(Encoding.UTF8.GetBytes($"<rss version='2.0'><channel><title>Example Post</title><link>https://www.post.example/</link><item><title>Ferry runs aground</title>{inner}</item></channel></rss>")).Feed!;
        return FeedDocuments.Of(feed, feed.Items[0])!;
    }
}
