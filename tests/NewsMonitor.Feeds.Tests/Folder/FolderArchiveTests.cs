using NewsMonitor.Feeds.Folder;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Folder;

public sealed class FolderArchiveTests
{
    [Fact]
    public async Task A_web_archive_is_read_as_the_articles_of_its_pages()
    {
        using var folder = new TemporaryFolder();
        var text = string.Concat(Enumerable.Repeat("<p>The harbour reopened on Monday after a week of repairs to its main pier, the port authority said in a statement.</p>", 5));
        var page = $"<html><head><title>Harbour reopens after repairs</title></head><body><article><h1>Harbour reopens after repairs</h1>{text}</article></body></html>";
        folder.Write("crawl.warc", Record("https://a.example/1", "text/html", page) + Record("https://a.example/p.png", "image/png", "PNG") + Record("https://a.example/", "text/html", "<html></html>"));
        var items = await folder.Read("crawl.warc");
        var document = items.OfType<FolderDocument>().ShouldHaveSingleItem().Document;
        (document.Url, document.Title).ShouldBe(("https://a.example/1", "Harbour reopens after repairs"));
        document.Body.ShouldStartWith("The harbour reopened");
        items[^1].ShouldBeOfType<FolderFileRead>();
    }

    private static string Record(string url, string type, string body) =>
        $"WARC/1.1\r\nWARC-Type: resource\r\nWARC-Target-URI: {url}\r\nContent-Type: {type}\r\nContent-Length: {body.Length}\r\n\r\n{body}\r\n\r\n";
}
