using System.Text;
using CsCheck;
using NewsMonitor.Feeds.Folder;
using NewsMonitor.Model;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Folder;

public sealed class FolderNamesTests
{
    [Theory]
    [InlineData("a.txt", "Text", false)]
    [InlineData("a.TXT", "Text", false)]
    [InlineData("a.html", "Html", false)]
    [InlineData("a.htm", "Html", false)]
    [InlineData("a.json", "Json", false)]
    [InlineData("a.jsonl", "JsonLines", false)]
    [InlineData("a.ndjson", "JsonLines", false)]
    [InlineData("a.warc", "Warc", false)]
    [InlineData("a.warc.gz", "Warc", true)]
    [InlineData("a.jsonl.GZ", "JsonLines", true)]
    [InlineData("a.b.txt", "Text", false)]
    [InlineData("readme.old.txt", "Text", false)]
    public void Kinds_of_files_are_known_by_their_endings(string name, string format, bool compressed)
    {
        var known = FolderName.Of(name).ShouldNotBeNull();
        (known.Format.ToString(), known.Compressed).ShouldBe((format, compressed));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".txt")]
    [InlineData(".hidden.txt")]
    [InlineData("~a.txt")]
    [InlineData("#a.txt#")]
    [InlineData("a.txt~")]
    [InlineData("README.txt")]
    [InlineData("readme.html.gz")]
    [InlineData("a.gz")]
    [InlineData("a.pdf")]
    [InlineData("a.txt.part")]
    [InlineData("a.txt.tmp")]
    [InlineData("a")]
    public void Files_of_editors_and_other_kinds_are_passed_over(string name) => FolderName.Of(name).ShouldBeNull();

    [Theory]
    [InlineData("news", false)]
    [InlineData(".git", true)]
    [InlineData("~backup", true)]
    [InlineData("", true)]
    public void Hidden_folders_are_not_entered(string name, bool hidden) => FolderName.IsHiddenFolder(name).ShouldBe(hidden);

    [Fact]
    public async Task Bounded_reading_takes_what_fits_and_tells_what_does_not()
    {
        await Reads(0, 10, 0, false);
        await Reads(10, 10, 10, false);
        await Reads(11, 10, 10, true);
        await Reads(200_000, 100_000, 100_000, true);
        await Reads(200_000, 200_000, 200_000, false);
    }

    [Fact]
    public void Lines_of_any_length_are_read_as_they_are() =>
        Gen.Int[0, 300].Array[1, 20].Sample(lengths =>
        {
            var lines = lengths.Select((length, i) => new string((char)('a' + (i % 26)), length)).ToList();
            var read = Lines(string.Join('\n', lines) + "\n", 10_000).GetAwaiter().GetResult();
            return read.SequenceEqual(lines);
        }, iter: 50);

    [Theory]
    [InlineData("a\nb", new[] { "a", "b" })]
    [InlineData("a\r\nb\r\n", new[] { "a", "b" })]
    [InlineData("a\n\nb", new[] { "a", "", "b" })]
    [InlineData("", new string[0])]
    [InlineData("\n", new[] { "" })]
    [InlineData("a\rb", new[] { "a\rb" })]
    public async Task Lines_end_as_files_have_them(string text, string[] lines) => (await Lines(text, 100)).ShouldBe(lines);

    [Fact]
    public async Task A_line_too_long_is_cut_and_the_next_one_is_whole()
    {
        using var reader = new LineReader(new MemoryStream(Encoding.UTF8.GetBytes(new string('x', 300_000) + "\nnext\n")), 1_000);
        var first = (await reader.Next(CancellationToken.None))!.Value;
        (first.Line.Length, first.TooLong, reader.Number).ShouldBe((1_000, true, 1));
        var second = (await reader.Next(CancellationToken.None))!.Value;
        (Encoding.UTF8.GetString(second.Line.Span), second.TooLong, reader.Number).ShouldBe(("next", false, 2));
        (await reader.Next(CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public void Every_fault_of_a_folder_is_named() =>
        new FolderOptionsValidator().Validate(null, new FolderOptions { MaxDocumentBytes = 0, MaxWholeFileBytes = -1, MaxRefusedBytes = 0, MaxFiles = 0, MaxDepth = 0, Settle = TimeSpan.FromHours(1), MaxCountedBytes = -1 }).Failures!.Count().ShouldBe(8);

    [Fact]
    public async Task A_list_in_a_file_becomes_documents_with_places_of_their_own()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.json", """[{"title":"A"},{"title":"B","id":"b"},7,{"title":"C","url":"https://a.example/c"}]""");
        var items = await folder.Read("a.json");
        items.OfType<FolderDocument>().Select(item => item.Document.Path).ShouldBe(["a.json#1", "a.json", "a.json"]);
        var refused = items.OfType<FolderRefused>().Single();
        (refused.Line, refused.Reason).ShouldBe((3, "an article must be a JSON object, this is a number"));
    }

    [Fact]
    public async Task Lines_under_the_name_of_a_json_file_are_read_as_lines()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.json", "{\"title\":\"A\"}\n{\"title\":\"B\"}\n");
        (await folder.Read("a.json")).OfType<FolderDocument>().Select(item => item.Document.Title).ShouldBe(["A", "B"]);
    }

    [Fact]
    public async Task A_page_keeps_its_kind_and_an_empty_file_is_refused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.html", "<p>Ships</p>");
        folder.Write("b.txt", "  \n ");
        (await folder.Read("a.html")).OfType<FolderDocument>().Single().Document.BodyType.ShouldBe(BodyType.Html);
        (await folder.Read("b.txt")).OfType<FolderRefused>().Single().Reason.ShouldBe("the file is empty");
    }

    private static async Task Reads(int length, int max, int read, bool tooLarge)
    {
        var (bytes, cut) = await BoundedContent.Read(new MemoryStream(new byte[length]), max, CancellationToken.None);
        (bytes.Length, cut).ShouldBe((read, tooLarge));
    }

    private static async Task<List<string>> Lines(string text, int max)
    {
        using var reader = new LineReader(new MemoryStream(Encoding.UTF8.GetBytes(text)), max);
        var lines = new List<string>();
        while (await reader.Next(CancellationToken.None) is { } next) lines.Add(Encoding.UTF8.GetString(next.Line.Span));
        return lines;
    }
}
