using NewsMonitor.Cli.Feeds;
using Shouldly;
using Xunit;

namespace NewsMonitor.Cli.Tests.Feeds;

public sealed class FeedCommandsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newsmonitor-cli-").FullName;

    [Theory]
    [InlineData("<rss version='2.0'><channel><title>T</title></channel></rss>", Terminal.Done)]
    [InlineData("<html><body>no feed</body></html>", Terminal.Failed)]
    [InlineData("", Terminal.Failed)]
    public async Task Parse_feed_tells_feeds_from_other_documents_by_its_exit_code(string text, int code) => (await Terminal.Run(["parse-feed", Write("a.xml", text)])).ShouldBe(code);

    [Theory]
    [InlineData("parse-feed")]
    [InlineData("extract")]
    public async Task A_file_that_is_not_there_is_a_failure_and_a_missing_word_is_usage(string command)
    {
        (await Terminal.Run([command, Path.Combine(_folder, "nowhere")])).ShouldBe(Terminal.Failed);
        (await Terminal.Run([command])).ShouldBe(Terminal.Usage);
    }

    [Fact]
    public async Task Extract_reads_a_page_and_a_folder_and_a_page_without_text_is_no_failure()
    {
        Write("a.html", "<html><body><p>x</p></body></html>");
        (await Terminal.Run(["extract", Write("b.htm", "")])).ShouldBe(Terminal.Done);
        (await Terminal.Run(["extract", _folder])).ShouldBe(Terminal.Done);
    }

    [Fact]
    public async Task Extract_from_a_folder_without_pages_is_a_failure() => (await Terminal.Run(["extract", _folder])).ShouldBe(Terminal.Failed);

    [Theory]
    [InlineData("/x/abc.html.gz", "abc")]
    [InlineData("abc.def.html", "abc.def")]
    [InlineData("abc", "abc")]
    public void The_id_is_the_name_less_gz_less_one_extension(string file, string id) => ExtractCommand.Id(file).ShouldBe(id);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
