using System.IO.Compression;
using System.Text;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Warc;

public sealed class WarcTests
{
    private const string Page = "<html><body>Ship arrives</body></html>";

    [Fact]
    public void Responses_and_resources_are_pages_and_the_rest_is_passed_over()
    {
        var archive = Record("warcinfo", "", "software: x") + Record("response", "https://a.example/1", Http("", Page)) + Record("request", "https://a.example/1", "GET / HTTP/1.1\r\n\r\n")
            + Record("resource", "<https://a.example/2>", Page, "Content-Type: text/html") + Record("response", "https://a.example/3", "HTTP/1.1 404 Not Found\r\n\r\nno");
        var feed = Samples.Parser.Parse(Encoding.UTF8.GetBytes(archive)).Feed.ShouldNotBeNull();
        feed.Format.ShouldBe("warc");
        feed.Items.Select(item => (item.Link, item.Content, item.Updated)).ShouldBe([("https://a.example/1", Page, Samples.Utc(2026, 3, 1, 10)), ("https://a.example/2", Page, Samples.Utc(2026, 3, 1, 10))]);
    }

    [Fact]
    public void Records_may_be_compressed_one_by_one()
    {
        var archive = Pack(Record("response", "https://a.example/1", Http("", Page))).Concat(Pack(Record("response", "https://a.example/2", Http("", Page)))).ToArray();
        Samples.Parser.Parse(archive).Feed.ShouldNotBeNull().Items.Count.ShouldBe(2);
    }

    [Fact]
    public void Chunks_are_put_together() =>
        Items(Record("response", "https://a.example/1", Http("Transfer-Encoding: chunked\r\n", "5\r\n<html\r\n21;x=y\r\n><body>Ship arrives</body></html>\r\n0\r\n\r\n"))).Single().ShouldBe(Page);

    [Theory]
    [InlineData("WARC/1.0\r\n\r\n")]
    [InlineData("WARC/1.0\r\nContent-Length: -1\r\nWARC-Type: response\r\n\r\n")]
    [InlineData("WARC/1.0\r\nContent-Length: 999999999999\r\nWARC-Type: response\r\n\r\nx")]
    [InlineData("WARC/1.0\r\nContent-Length: 5000000\r\nWARC-Type: response\r\n\r\nx")]
    [InlineData("WARC/")]
    public void A_damaged_archive_is_no_crash(string archive) => Samples.Failure(archive).Reason.ShouldContain("web archive");

    [Fact]
    public void What_follows_a_damaged_record_is_left_out_and_what_precedes_it_is_kept() =>
        Items(Record("response", "https://a.example/1", Http("", Page)) + "garbage\r\n\r\n" + Record("response", "https://a.example/2", Http("", Page))).Count.ShouldBe(1);

    private static List<string?> Items(string archive) => [.. Samples.Parser.Parse(Encoding.UTF8.GetBytes(archive)).Feed.ShouldNotBeNull().Items.Select(item => item.Content)];

    private static string Http(string headers, string body) => $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n{headers}\r\n{body}";

    private static string Record(string type, string url, string block, string more = "Content-Type: application/http") =>
        $"WARC/1.1\r\nWARC-Type: {type}\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2026-03-01T10:00:00Z\r\nWARC-Target-URI: {url}\r\n{more}\r\nContent-Length: {Encoding.UTF8.GetByteCount(block)}\r\n\r\n{block}\r\n\r\n";

    private static byte[] Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }
}
