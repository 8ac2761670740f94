using System.IO.Compression;
using System.Text;
using NewsMonitor.Feeds.Folder;
using NewsMonitor.Model;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Folder;

public sealed class FolderReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_text_file_is_one_document_with_no_title_of_its_own()
    {
        _folder.Write("a/first.txt", "Harbour reopens\n\nThe harbour reopened on Monday.");
        var document = await Single("a/first.txt");
        document.Path.ShouldBe("a/first.txt");
        document.Title.ShouldBeNull();
        document.Body.ShouldBe("Harbour reopens\n\nThe harbour reopened on Monday.");
        document.BodyType.ShouldBe(BodyType.Text);
        document.Source.ShouldBeNull();
        document.PublishedAt.ShouldBeNull();
    }

    [Fact]
    public async Task A_web_page_is_one_document_in_html()
    {
        _folder.Write("page.htm", "<p>The harbour reopened.</p>");
        (await Single("page.htm")).BodyType.ShouldBe(BodyType.Html);
    }

    [Fact]
    public async Task A_json_file_holds_one_article()
    {
        _folder.Write("one.json", """{"title":"T","body":"B","url":"https://a.example/1"}""");
        var document = await Single("one.json");
        document.Path.ShouldBe("one.json");
        document.Url.ShouldBe("https://a.example/1");
    }

    [Fact]
    public async Task A_json_array_holds_many_and_those_without_a_name_are_named_by_their_place()
    {
        _folder.Write("many.json", """[{"body":"one"},{"body":"two","id":"x"},7,{"title":"three"}]""");
        var items = await _folder.Read("many.json");
        items.OfType<FolderDocument>().Select(item => item.Document.Path).ShouldBe(["many.json#1", "many.json", "many.json#4"]);
        items.OfType<FolderRefused>().ShouldHaveSingleItem().Line.ShouldBe(3);
        items[^1].ShouldBeOfType<FolderFileRead>();
    }

    [Fact]
    public async Task One_bad_line_does_not_stop_the_others()
    {
        _folder.Write("rows.jsonl", "{\"body\":\"one\"}\n\n{\"body\":\n{\"body\":\"four\"}\r\n{\"body\":\"five\",\"id\":\"5\"}");
        var items = await _folder.Read("rows.jsonl");
        items.OfType<FolderDocument>().Select(item => (item.Document.Path, item.Document.Body))
            .ShouldBe([("rows.jsonl#1", "one"), ("rows.jsonl#4", "four"), ("rows.jsonl", "five")]);
        var refused = items.OfType<FolderRefused>().ShouldHaveSingleItem();
        refused.Line.ShouldBe(3);
        refused.Reason.ShouldContain("line 3");
        Encoding.UTF8.GetString(refused.RawBytes.Span).ShouldBe("{\"body\":");
    }

    [Fact]
    public async Task The_state_of_a_file_comes_last_and_holds_what_the_listing_said()
    {
        _folder.Write("a.txt", "abc");
        var entry = _folder.Entry("a.txt");
        var state = (await _folder.Read("a.txt"))[^1].ShouldBeOfType<FolderFileRead>().State;
        (state.Path, state.Size, state.ModifiedTicks).ShouldBe((entry.Path, entry.Size, entry.ModifiedTicks));
        state.ContentHash.ShouldBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    [Fact]
    public async Task Compressed_files_are_read_like_the_others()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true)) gzip.Write("{\"body\":\"one\"}\n{\"body\":\"two\"}"u8);
        _folder.Write("rows.jsonl.gz", packed.ToArray());
        (await _folder.Read("rows.jsonl.gz")).OfType<FolderDocument>().Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_file_that_only_claims_to_be_compressed_is_refused()
    {
        _folder.Write("rows.jsonl.gz", "not gzip");
        (await _folder.Read("rows.jsonl.gz"))[0].ShouldBeOfType<FolderRefused>().Reason.ShouldContain("compressed");
    }

    [Fact]
    public async Task A_text_above_the_limit_is_refused_with_the_limit_named()
    {
        _folder.Write("big.txt", new string('x', 101));
        var refused = (await _folder.Read("big.txt", new FolderOptions { MaxDocumentBytes = 100, MaxRefusedBytes = 10 }))[0].ShouldBeOfType<FolderRefused>();
        refused.Reason.ShouldContain("MaxDocumentBytes");
        refused.RawBytes.Length.ShouldBe(10);
    }

    [Fact]
    public async Task A_text_at_the_limit_is_read()
    {
        _folder.Write("big.txt", new string('x', 100));
        (await _folder.Read("big.txt", new FolderOptions { MaxDocumentBytes = 100 }))[0].ShouldBeOfType<FolderDocument>();
    }

    [Fact]
    public async Task A_row_above_the_limit_is_refused_and_the_next_is_read()
    {
        _folder.Write("rows.jsonl", $"{{\"body\":\"{new string('x', 200_000)}\"}}\n{{\"body\":\"two\"}}");
        var items = await _folder.Read("rows.jsonl", new FolderOptions { MaxDocumentBytes = 100 });
        items[0].ShouldBeOfType<FolderRefused>().Line.ShouldBe(1);
        items[1].ShouldBeOfType<FolderDocument>().Document.Path.ShouldBe("rows.jsonl#2");
    }

    [Fact]
    public async Task A_refused_file_is_remembered_so_that_it_is_not_refused_every_second()
    {
        _folder.Write("empty.txt", "  \n");
        var items = await _folder.Read("empty.txt");
        items[0].ShouldBeOfType<FolderRefused>().Reason.ShouldBe("the file is empty");
        items[^1].ShouldBeOfType<FolderFileRead>();
    }

    [Fact]
    public async Task A_file_that_vanished_is_for_later()
    {
        _folder.Write("a.txt", "x");
        var entry = _folder.Entry("a.txt");
        File.Delete(Path.Combine(_folder.Root, "a.txt"));
        (await new FolderReader(_folder.Root, new FolderOptions()).Read(entry).ToListAsync()).ShouldHaveSingleItem().ShouldBeOfType<FolderLater>();
    }

    [Fact]
    public async Task A_broken_file_that_is_still_being_written_is_for_later()
    {
        _folder.Write("a.json", "{\"body\":\"hal");
        var entry = _folder.Entry("a.json") with { Size = 5 };
        (await new FolderReader(_folder.Root, new FolderOptions()).Read(entry).ToListAsync()).ShouldHaveSingleItem().ShouldBeOfType<FolderLater>();
    }

    [Fact]
    public async Task Text_that_is_not_utf8_is_read_by_what_it_is()
    {
        _folder.Write("west.txt", [.. "Caf"u8, 0xE9, .. " in Z"u8, 0xFC, .. "rich"u8]);
        (await Single("west.txt")).Body.ShouldBe("Café in Zürich");
    }

    [Fact]
    public async Task Json_that_is_not_utf8_is_read_by_what_it_is()
    {
        _folder.Write("rows.jsonl", [.. "{\"body\":\"Caf"u8, 0xE9, .. "\"}"u8]);
        (await Single("rows.jsonl")).Body.ShouldBe("Café");
    }

    [Fact]
    public async Task Lines_of_json_in_a_file_named_json_are_taken_as_lines()
    {
        _folder.Write("rows.json", "{\"body\":\"one\"}\n{\"body\":\"two\"}\n");
        (await _folder.Read("rows.json")).OfType<FolderDocument>().Select(item => item.Document.Path).ShouldBe(["rows.json#1", "rows.json#2"]);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<Document> Single(string path) => (await _folder.Read(path)).OfType<FolderDocument>().ShouldHaveSingleItem().Document;
}
