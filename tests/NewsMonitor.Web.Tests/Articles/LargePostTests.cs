using System.Net;
using System.Text;
using System.Text.Json;
using NewsMonitor.Contracts;
using NewsMonitor.Model;
using NewsMonitor.Web.Articles;
using NewsMonitor.Web.Http;
using NewsMonitor.Web.Tests.World;
using NSubstitute;
using Shouldly;
using Xunit;

namespace NewsMonitor.Web.Tests.Articles;

/// <summary>A post of a thousand articles of 1 MiB, as the contract says.</summary>
public sealed class LargePostTests
{
    [Fact]
    public async Task Thousand_articles_of_a_mebibyte_are_taken_in_little_memory()
    {
        await using var world = await WebWorld.Start();
        var (articles, largest) = (0, 0L);
        world.Intake.Take(Arg.Any<IntakeBatch>()).Returns(call =>
        {
            var batch = call.Arg<IntakeBatch>();
            articles += batch.Documents.Count;
            largest = Math.Max(largest, batch.Documents.Sum(d => (long)d.Body.Length));
            return [.. batch.Documents.Select(d => new IntakeReceipt(new ArticleId(d.Id!), IntakeStatus.Accepted))];
        });
        using var content = new Made(1000, 1 << 20);

        using var answer = await world.Http.PostAsync(new Uri("/api/v1/articles", UriKind.Relative), content);

        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var receipts = JsonSerializer.Deserialize<JsonElement[]>(await answer.Content.ReadAsStringAsync())!;
        receipts.Select(r => r.GetProperty("articleId").GetString()).ShouldBe(Enumerable.Range(0, 1000).Select(i => $"{i}"));
        articles.ShouldBe(1000);
        largest.ShouldBeLessThanOrEqualTo(10L << 20);
    }

    [Fact]
    public async Task One_article_more_is_too_large_and_nothing_of_it_is_taken()
    {
        await using var world = await WebWorld.Start();
        using var content = new Made(1001, 10_000);

        using var answer = await world.Http.PostAsync(new Uri("/api/v1/articles", UriKind.Relative), content);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        await world.Intake.DidNotReceiveWithAnyArgs().Take(default!);
    }

    [Fact]
    public async Task Large_post_that_breaks_off_leaves_nothing_behind()
    {
        await using var world = await WebWorld.Start();
        using var content = new Made(20, 1 << 20, end: "{\"body\": ");

        using var answer = await world.Http.PostAsync(new Uri("/api/v1/articles", UriKind.Relative), content);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await world.Intake.DidNotReceiveWithAnyArgs().Take(default!);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Scanner_finds_what_the_parser_reads_however_the_bytes_come(int seed)
    {
        var chance = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var lines = chance.Next(2) == 0;
            var articles = Enumerable.Range(0, chance.Next(1, 8)).Select(_ => JsonSerializer.Serialize(new { title = Text(chance), body = Text(chance), authors = new[] { Text(chance) } })).ToList();
            var space = chance.Next(2) == 0 ? " \r\n\t" : "";
            var body = Encoding.UTF8.GetBytes(lines ? string.Join('\n', articles) : $"{space}[{string.Join($"{space},{space}", articles)}{space}]{space}");

            var scanner = new ArticleScanner();
            for (var at = 0; at < body.Length;)
            {
                var piece = Math.Min(chance.Next(1, 20), body.Length - at);
                scanner.Take(body.AsSpan(at, piece));
                at += piece;
            }

            var found = scanner.Finish().Select(p => PostedArticles.One(body.AsMemory((int)p.Start, (int)p.Length), p.Line)).ToList();
            found.Select(f => (f.Document!.Title, f.Document.Body)).ShouldBe(PostedArticles.Read(body).Select(f => (f.Document!.Title, f.Document.Body)));
        }
    }

    [Theory]
    [InlineData("[{\"body\":\"x\"}")]
    [InlineData("[{\"body\":\"x\"}] {}")]
    [InlineData("{\"body\":\"x")]
    [InlineData("}")]
    [InlineData("  ")]
    public void Scanner_refuses_what_is_no_json(string body) => Should.Throw<ApiException>(() =>
    {
        var scanner = new ArticleScanner();
        scanner.Take(Encoding.UTF8.GetBytes(body));
        scanner.Finish();
    }).Status.ShouldBe(400);

    private static string Text(Random chance) => string.Concat(Enumerable.Range(0, chance.Next(0, 12)).Select(_ => "ab\"\\{}[],:é\n "[chance.Next(13)]));

    /// <summary>An array of articles, written as it is sent.</summary>
    private sealed class Made : HttpContent
    {
        private readonly int _count;
        private readonly int _length;
        private readonly string _end;

        public Made(int count, int length, string end = "]")
        {
            (_count, _length, _end) = (count, length, end);
            Headers.ContentType = new("application/json");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var text = Encoding.UTF8.GetBytes(new string('x', _length));
            for (var i = 0; i < _count; i++)
            {
                await stream.WriteAsync(Encoding.UTF8.GetBytes($"{(i == 0 ? "[" : ",")}{{\"id\":\"{i}\",\"body\":\""));
                await stream.WriteAsync(text);
                await stream.WriteAsync("\"}"u8.ToArray());
            }

            await stream.WriteAsync(Encoding.UTF8.GetBytes(_end == "]" ? _end : $",{_end}"));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
