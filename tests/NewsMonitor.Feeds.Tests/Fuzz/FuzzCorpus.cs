using System.Text;

namespace NewsMonitor.Feeds.Tests.Fuzz;

/// <summary>Whole documents of every dialect, to be damaged.</summary>
internal static class FuzzCorpus
{
    public static readonly IReadOnlyList<byte[]> Feeds = Bytes(
        """<?xml version="1.0" encoding="iso-8859-1"?><!DOCTYPE rss [<!ENTITY x "y">]><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xml:base="https://a.example/"><channel><title>T &amp; &eacute;</title><link>/</link><ttl>5</ttl><item><title>I <b>b</b></title><guid>1</guid><pubDate>Thu, 01 Jan 2004 19:48:21 GMT</pubDate><dc:creator>A (a@b.example)</dc:creator><description><![CDATA[<p>x <a href="y">z</a></p>]]></description><content:encoded>&lt;p&gt;x&lt;/p&gt;</content:encoded><enclosure url="/a" length="1" type="b"/></item><item><title>J</title></item></channel></rss>""",
        """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title type="html">T &lt;b&gt;</title><link rel="self" href="/f"/><updated>2004-01-01T00:00:00Z</updated><entry><id>1</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">x <i>y</i></div></title><link href="/1"/><author><name>A</name></author><content type="application/xml"><x/></content><source><title>S</title></source></entry></feed>""",
        """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>T</title></channel><item rdf:about="https://a.example/1"><title>I</title></item></rdf:RDF>""",
        """{"version":"https://jsonfeed.org/version/1.1","title":"T","hubs":[{"type":"WebSub","url":"https://h.example/"}],"items":[{"id":1,"content_html":"<p>x</p>","authors":[{"name":"A"}],"tags":["t"],"attachments":[{"url":"/a","size_in_bytes":1}],"date_published":"2004-01-01T00:00:00Z"}]}""",
        """{"uri":"urn:1","headlines":[{"role":"main","value":"H"}],"bodies":[{"contentType":"text/html","value":"<p>x</p>"}],"versionCreated":"2004-01-01T00:00:00Z","infoSources":[{"name":"S","role":"originated"}]}""",
        """<!DOCTYPE html><html><head><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"H","articleBody":"B","author":["A"],"publisher":{"name":"P"},"datePublished":"2004-01-01"}]}</script></head></html>""",
        """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://a.example/1</loc><news:news><news:publication><news:name>N</news:name></news:publication><news:title>T</news:title></news:news></url></urlset>""",
        "{\"id\":1,\"title\":\"T\",\"body\":\"B\",\"source\":{\"name\":\"S\"}}\n{\"id\":2,\"body\":\"C\"}\n",
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/1\r\nContent-Length: 69\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n\r\n\r\n\r\n");

    public static readonly IReadOnlyList<byte[]> Pages = Bytes(
        """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ship - News</title><meta property="og:title" content="Ship"><link rel="canonical" href="/1"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Ship"}</script></head><body><nav class="menu"><a href="/">Home</a></nav><article><h1>Ship</h1><p>The harbour reopened on Monday after a week of repairs to its main pier, the port authority said in a statement.</p><figure><img src="a"><figcaption>Photo: A</figcaption></figure><p>The first ferry arrived at dawn with two hundred passengers, most of whom had waited on the other shore.</p><ul><li>one</li><li>two</li></ul><div class="related"><a href="/2">More</a></div></article><table><tr><td>x</td></tr></table></body></html>""",
        """<html><body><div id="main"><p>One sentence here, and another one there, with commas, to be a paragraph of some length.<br><br>And more of it after the break, as old pages had it, with a <b>bold</b> word.</p></div></body></html>""");

    public static readonly IReadOnlyList<byte[]> Lists = Bytes(
        """<?xml version="1.0"?><opml version="2.0"><head><title>L</title></head><body><outline text="F"><outline type="rss" text="A" xmlUrl="https://a.example/f" htmlUrl="https://a.example/" category="/x/y,z"/></outline><outline text="B" xmlUrl="https://b.example/f"/></body></opml>""");

    private static List<byte[]> Bytes(params string[] texts) => [.. texts.Select(Encoding.UTF8.GetBytes)];
}
