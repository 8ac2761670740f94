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

    [Fact]
    public async Task Story_shows_wordings_side_by_side_with_signs_that_survive_a_pipe()
    {
        using var server = new LoopbackServer((_, _) => (200, """
            {"id":"main.en.1","headline":"Bridge reopens","headlineSource":null,"lead":"","articleCount":2,"sourceCount":1,"originCount":1,"languages":["en"],"firstPublishedAt":null,"updatedAt":"2024-12-02T08:30:00Z","version":2,
             "restsOnOneOrigin":true,
             "summary":[{"text":"The bridge is open.","articleId":"a1","start":0,"end":19}],
             "statements":[{"id":"0","speaker":"Anna Berg","articleCount":2,"firstArticleId":"a1","variants":[
               {"articleId":"a1","text":"x","start":0,"end":1,"words":[{"text":"Never","mark":"same"},{"text":"again","mark":"changed"}]},
               {"articleId":"a2","text":"x","start":0,"end":1,"words":[{"text":"Never","mark":"same"},{"text":"more","mark":"changed"},{"text":"here","mark":"added"},{"text":"now","mark":"missing"}]}]}],
             "origins":[{"name":"Coast Times","articleCount":2,"articles":[{"articleId":"a2","basis":"inferred","evidence":"prints 2 statements"}]}],
             "disagreements":[{"about":"killed","values":[{"value":"9","articleIds":["a1"]},{"value":"12","articleIds":["a2"]}]}],
             "names":[{"name":"Anna Berg","kind":"person","forms":[],"count":2}],
             "limits":["zh: names are not found."],
             "articles":[{"id":"a1","title":"Bridge reopens","source":"Harbour Post","url":null,"publishedAt":null,"language":"en","copyOf":null,"decision":{"probability":0.9,"why":"began the story","runnerUp":null,"keptApart":"considered story main.en.3"},"news":[{"kind":"number","text":"9 killed","articleId":"a1"}]},
                         {"id":"a2","title":"A very long title of an article without any declared outlet","source":null,"url":null,"publishedAt":null,"language":"en","copyOf":null,"decision":null,"news":[]}]}
            """));

        var run = await TerminalRun.Of("story", "main.en.1", "--server", server.Address);

        run.Exit.ShouldBe(0);
        run.Data.ShouldContain("Anna Berg, 2 articles");
        run.Data.ShouldContain("Harbour Post                       Never ~again~");
        run.Data.ShouldContain("A very long title of an article …  Never ~more~ {+here+} [-now-]");
        run.Data.ShouldContain("killed: 9 (Harbour Post) / 12 (A very long title of an article …)");
        run.Data.ShouldContain("Origins: all articles rest on one");
        run.Data.ShouldContain("inferred  A very long title of an article …: prints 2 statements");
        run.Data.ShouldContain("The bridge is open. (Harbour Post)");
        run.Data.ShouldContain("considered story main.en.3");
        run.Data.ShouldContain("new number: 9 killed");
        run.Data.ShouldContain("! zh: names are not found.");
    }
}
