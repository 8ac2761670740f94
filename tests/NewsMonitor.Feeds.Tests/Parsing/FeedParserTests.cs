using System.IO.Compression;
using System.Text;
using System.Text.Json;
using NewsMonitor.Feeds.Parsing;
using NewsMonitor.Model;
using NewsMonitor.Testing;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Parsing;

public sealed class FeedParserTests
{
    static FeedParserTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("", "empty")]
    [InlineData("   \n", "empty")]
    [InlineData("hello", "plain text")]
    [InlineData("<!DOCTYPE html><html><body>Hi</body></html>", "web page")]
    [InlineData("<svg/>", "<svg>")]
    [InlineData("<opml/>", "<opml>")]
    public void What_is_no_feed_says_what_it_is(string text, string hint)
    {
        var failure = Samples.Failure(text);
        failure.Stage.ShouldBe(FeedStage.Parse);
        failure.Reason.ShouldStartWith("not a feed: ");
        failure.Reason.ShouldContain(hint);
    }

    [Fact]
    public void Bytes_that_are_no_text_fail_at_the_charset()
    {
        var bytes = new byte[2_000];
        new Random(1).NextBytes(bytes);
        Samples.Parser.Parse(bytes).Failure.ShouldNotBeNull().Stage.ShouldBe(FeedStage.Charset);
    }

    [Theory]
    [InlineData("\n\n  ")]
    [InlineData("Warning: mysql_connect() failed in /var/www/x.php on line 3\n")]
    [InlineData("\uFEFF")]
    [InlineData("<?xml-stylesheet href='x.xsl'?><!-- made by hand -->")]
    public void Junk_before_the_feed_is_passed_over(string junk) => Samples.Feed(junk + Samples.Rss(1)).Items.Count.ShouldBe(1);

    [Theory]
    [InlineData("utf-8", "utf-8")]
    [InlineData("iso-8859-1", "iso-8859-1")]
    [InlineData("utf-8", "iso-8859-1")]
    [InlineData("iso-8859-1", "utf-8")]
    [InlineData("windows-1252", "nonsense")]
    [InlineData("utf-16", "utf-16")]
    [InlineData("utf-16", "utf-8")]
    public void The_encoding_is_found_whatever_is_declared(string real, string declared)
    {
        var text = $"<?xml version='1.0' encoding='{declared}'?><rss version='2.0'><channel><title>Zürich grüßt: größere Öfen für Jörg</title></channel></rss>";
        Samples.Parser.Parse(Encoding.GetEncoding(real).GetBytes(text)).Feed.ShouldNotBeNull().Title.ShouldBe("Zürich grüßt: größere Öfen für Jörg");
    }

    [Fact]
    public void The_transports_encoding_wins_over_the_documents() =>
        Samples.Parser.Parse(Encoding.GetEncoding("koi8-r").GetBytes("<?xml version='1.0' encoding='windows-1251'?><rss><channel><title>Новости порта</title></channel></rss>"), null, "koi8-r").Feed!.Title.ShouldBe("Новости порта");

    [Fact]
    public void A_million_items_are_cut_at_the_limit_and_said_so()
    {
        var parser = new FeedParser(new FeedParserOptions { MaxItems = 1_000, MaxBytes = 1 << 28 });
        var text = new StringBuilder("<rss version='2.0'><channel><title>T</title>");
        for (var i = 0; i < 1_000_000; i++) text.Append("<item><guid>").Append(i).Append("</guid></item>");
        var bytes = Encoding.UTF8.GetBytes(text.Append("</channel></rss>").ToString());
        var feed = Ending.Of(() => parser.Parse(bytes), "a million items").Feed.ShouldNotBeNull();
        feed.Items.Count.ShouldBe(1_000);
        feed.Title.ShouldBe("T");
        feed.Complaints.ShouldHaveSingleItem().ShouldContain("MaxItems");
    }

    [Fact]
    public void A_document_above_the_limit_fails_at_size() =>
        new FeedParser(new FeedParserOptions { MaxBytes = 2_000 }).Parse(Encoding.UTF8.GetBytes(Samples.Rss(100))).Failure.ShouldNotBeNull().Stage.ShouldBe(FeedStage.Size);

    [Fact]
    public void A_compressed_feed_is_unpacked_and_a_bomb_is_not()
    {
        Samples.Parser.Parse(Pack(Encoding.UTF8.GetBytes(Samples.Rss(2)))).Feed!.Items.Count.ShouldBe(2);
        new FeedParser(new FeedParserOptions { MaxBytes = 1 << 20 }).Parse(Pack(new byte[64 << 20])).Failure.ShouldNotBeNull().Stage.ShouldBe(FeedStage.Size);
        Samples.Parser.Parse(Pack(Encoding.UTF8.GetBytes(Samples.Rss(2))).AsMemory(0, 40)).ShouldNotBeNull();
    }

    [Fact]
    public void Very_long_titles_are_cut() => Samples.RssItem($"<title>{new string('x', 10_000)}</title>").Title!.Length.ShouldBe(2_000);

    [Fact]
    public void Very_many_categories_are_cut() => Samples.RssItem(string.Concat(Enumerable.Range(0, 5_000).Select(i => $"<category>c{i}</category>"))).Categories.Count.ShouldBe(100);

    [Fact]
    public void The_normal_form_is_json_with_every_field()
    {
        using var target = new MemoryStream();
        NormalForm.Write(Samples.Feed("<rss version='2.0'><channel><title>T</title><item><title>I</title><pubDate>Sun, 01 Mar 2026 10:00:00 GMT</pubDate><enclosure url='https://a.example/a' length='x'/></item></channel></rss>"), target);
        using var json = JsonDocument.Parse(target.ToArray());
        json.RootElement.EnumerateObject().Select(property => property.Name).ShouldBe(["format", "version", "title", "link", "language", "updated", "items"]);
        var item = json.RootElement.GetProperty("items")[0];
        item.EnumerateObject().Select(property => property.Name).ShouldBe(["id", "title", "link", "published", "updated", "authors", "summary", "content", "categories", "source", "enclosures"]);
        item.GetProperty("published").GetString().ShouldBe("2026-03-01T10:00:00Z");
        item.GetProperty("enclosures")[0].GetProperty("length").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void An_item_becomes_a_document_with_its_sources_name()
    {
        var feed = Samples.Feed("<rss version='2.0'><channel><title>Harbour News</title><link>https://a.example/</link><language>en</language><item><title>I</title><link>/1</link><description>d</description></item><item><title>J</title><source url='https://b.example/'>Agency</source></item><item/></channel></rss>");
        var document = FeedDocuments.Of(feed, feed.Items[0]).ShouldNotBeNull();
        (document.Title, document.Url, document.Body, document.BodyType, document.Source, document.Language).ShouldBe(("I", "https://a.example/1", "d", BodyType.Html, new Outlet("Harbour News", "https://a.example/"), "en"));
        FeedDocuments.Of(feed, feed.Items[1])!.Source.ShouldBe(new Outlet("Agency", "https://b.example/"));
        FeedDocuments.Of(feed, feed.Items[2]).ShouldBeNull();
        FeedDocuments.Of(feed, feed.Items[0] with { Withdrawn = true }).ShouldBeNull();
    }

    [Fact]
    public void Options_tell_all_their_faults_at_once() =>
        new FeedParserOptionsValidator().Validate(null, new FeedParserOptions { MaxBytes = 0, MaxItems = 0, MaxDepth = 0, MaxTitle = 0, MaxPerItem = 0 }).Failures!.Count().ShouldBe(5);

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(bytes);
        return packed.ToArray();
    }
}
