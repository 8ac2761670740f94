using NewsMonitor.Cli.Tests.World;
using Shouldly;
using Xunit;

namespace NewsMonitor.Cli.Tests.Stories;

public sealed class StoriesCommandTests
{
    private const string Row = """{"id":"main.en.ID","headline":"Bridge\u001b reopens","headlineSource":null,"lead":"","articleCount":2,"sourceCount":1,"languages":["en","de"],"firstPublishedAt":null,"updatedAt":"2024-12-02T08:30:00Z","version":3}""";

    [Fact]
    public async Task Rows_are_columns_for_a_program()
    {
        using var server = new LoopbackServer((_, _) => (200, $$"""{"items":[{{Row.Replace("ID", "1", StringComparison.Ordinal)}}],"next":null}"""));

        var run = await TerminalRun.Of("stories", "--server", server.Address, "--workspace", "demo", "--language", "en", "--sort", "size");

        run.Exit.ShouldBe(0);
        var cells = run.Data.TrimEnd().Split('\t');
        cells[..5].ShouldBe(["main.en.1", "v3", "2", "1", "en,de"]);
        cells[6].ShouldBe("Bridge reopens");
        server.Asked.ShouldBe(["GET /api/v1/stories?sort=size&language=en&limit=50&workspace=demo"]);
    }

    [Fact]
    public async Task Pages_are_followed_up_to_the_limit()
    {
        using var server = new LoopbackServer((request, _) => (200, request.QueryString["after"] is null
            ? $$"""{"items":[{{string.Join(',', Enumerable.Repeat(Row, 500))}}],"next":"n1"}"""
            : $$"""{"items":[{{string.Join(',', Enumerable.Repeat(Row, 100))}}],"next":"n2"}"""));

        var run = await TerminalRun.Of("stories", "--server", server.Address, "--limit", "600", "--json");

        run.Data.TrimEnd().Split('\n').Length.ShouldBe(600);
        server.Asked.Count.ShouldBe(2);
        server.Asked.Last().ShouldContain("limit=100&after=n1");
    }

    [Fact]
    public async Task Story_tells_why_each_article_is_there()
    {
        using var server = new LoopbackServer((_, _) => (200, """
            {"id":"main.en.1","headline":"Bridge reopens","headlineSource":"Harbour Post","lead":"After years.","articleCount":3,"sourceCount":1,"languages":["en"],"firstPublishedAt":null,"updatedAt":"2024-12-02T08:30:00Z","version":2,
             "articles":[{"id":"a1","title":"Bridge reopens","source":null,"url":"https://x.example/","publishedAt":null,"language":"en","copyOf":"a0","decision":{"probability":0.93,"why":"joined with 0.93","runnerUp":{"storyId":"main.en.7","probability":0.2}}}]}
            """));

        var run = await TerminalRun.Of("story", "main.en.1", "--server", server.Address);

        run.Exit.ShouldBe(0);
        run.Data.ShouldContain("Harbour Post · main.en.1 v2 · 3 articles · 1 source · en");
        run.Data.ShouldContain("source not declared · en · a1 · copy of a0");
        run.Data.ShouldContain("joined with 0.93");
        run.Data.ShouldContain("next best: main.en.7");
        run.Data.ShouldContain("and 2 more");
    }
}
