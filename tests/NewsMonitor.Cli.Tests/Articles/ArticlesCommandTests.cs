using System.Text;
using System.Text.Json;
using NewsMonitor.Cli.Tests.World;
using Shouldly;
using Xunit;

namespace NewsMonitor.Cli.Tests.Articles;

public sealed class ArticlesCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsmonitor-cli-");

    [Theory]
    [InlineData("""[{"id":1},{"id":2}]""", 2)]
    [InlineData("{\"id\":1}\n\n{\"id\":2}\n{\"id\":3}", 3)]
    [InlineData("\uFEFF \n[{\"id\":1}]", 1)]
    [InlineData("{\n  \"id\": 1\n}", 1)]
    [InlineData("", 0)]
    public async Task Articles_are_read_from_json_and_json_lines(string text, int count) => (await Read("a.json", text)).Count.ShouldBe(count);

    [Fact]
    public async Task Text_file_is_one_article() =>
        JsonDocument.Parse((await Read("a.TXT", "A headline\n{body}")).Single()).RootElement.GetProperty("body").GetString().ShouldBe("A headline\n{body}");

    [Fact]
    public async Task Broken_article_is_named_by_its_number() =>
        (await Should.ThrowAsync<CommandException>(() => Read("a.jsonl", "{\"id\":1}\n{\"id\":"))).Message.ShouldContain("a.jsonl: article 2 is not JSON");

    [Fact]
    public async Task Batches_hold_a_thousand_articles_at_most()
    {
        var batches = await Batches(Enumerable.Repeat("{}"u8.ToArray(), 2001));

        batches.Select(b => b.Count).ShouldBe([1000, 1000, 1]);
        Encoding.UTF8.GetString(batches[2].ToJson().Span).ShouldBe("[{}]");
    }

    [Fact]
    public async Task Batches_hold_32_MiB_at_most_and_a_larger_article_goes_alone()
    {
        var batches = await Batches([new byte[20 << 20], new byte[20 << 20], new byte[40 << 20], "{}"u8.ToArray()]);

        batches.Select(b => b.Count).ShouldBe([1, 1, 1, 1]);
    }

    [Fact]
    public async Task Receipts_are_printed_and_a_rejected_one_fails_the_command()
    {
        var file = File("a.jsonl", "{\"body\":\"1\"}\n{\"body\":\"\"}");
        using var server = new LoopbackServer((request, _) => (200, request.HttpMethod == "GET" ? "live" : """[{"articleId":"x","status":"accepted","copyOf":"w"},{"articleId":null,"status":"rejected","reason":"no text"}]"""));

        var run = await TerminalRun.Of("articles", "post", file, "--server", server.Address, "--workspace", "demo");

        run.Exit.ShouldBe(1);
        run.Data.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).ShouldBe(["accepted\tx\tcopy of w", "rejected\tno text"]);
        server.Posted.Single().ShouldBe("[{\"body\":\"1\"},{\"body\":\"\"}]");
        server.Asked.Last().ShouldBe("POST /api/v1/articles?workspace=demo");
    }

    [Fact]
    public async Task Busy_server_gets_the_same_post_again()
    {
        var file = File("a.json", "{\"id\":\"a\",\"body\":\"1\"}");
        var posts = 0;
        using var server = new LoopbackServer((request, _) => request.HttpMethod == "GET" ? (200, "live") : ++posts < 3 ? (503, """{"detail":"busy"}""") : (202, """[{"articleId":"x","status":"accepted"}]"""));
        using var client = new ServerClient(new Uri(server.Address), null, PatientHandler.Make(TextWriter.Null, TimeSpan.FromMilliseconds(1)));

        var receipts = await client.Post("api/v1/articles", await System.IO.File.ReadAllBytesAsync(file), CancellationToken.None);

        receipts.GetArrayLength().ShouldBe(1);
        server.Posted.Distinct().Count().ShouldBe(1);
        server.Posted.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Missing_file_is_said()
    {
        using var server = new LoopbackServer((_, _) => (200, "live"));

        var run = await TerminalRun.Of("articles", "post", "/nowhere/a.json", "--server", server.Address);

        run.Exit.ShouldBe(1);
        run.Messages.ShouldContain("/nowhere/a.json");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string File(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    private static async Task<List<byte[]>> Read(string name, string text)
    {
        var articles = new List<byte[]>();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        await foreach (var article in ArticleFile.Read(stream, name, CancellationToken.None))
        {
            articles.Add(article);
        }

        return articles;
    }

    private static async Task<List<ArticleBatch>> Batches(IEnumerable<byte[]> articles)
    {
        var batches = new List<ArticleBatch>();
        await foreach (var batch in ArticleBatches.Of(articles.ToAsyncEnumerable(), CancellationToken.None))
        {
            batches.Add(batch);
        }

        return batches;
    }
}
