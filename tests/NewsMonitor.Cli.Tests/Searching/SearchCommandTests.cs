using NewsMonitor.Cli.Tests.World;
using Shouldly;
using Xunit;

namespace NewsMonitor.Cli.Tests.Searching;

public sealed class SearchCommandTests
{
    private const string Hit = """{"id":"a1","title":"Bridge\u0007 opens","titleMarks":[{"start":0,"length":6}],"excerpt":"Over the bridge, at last","excerptMarks":[{"start":9,"length":6}],"source":null,"url":null,"publishedAt":"2024-12-02T08:30:00Z","receivedAt":"2024-12-02T08:31:00Z","language":"en","storyId":"main.en.1","decision":null}""";

    [Fact]
    public async Task Hits_stand_between_signs_and_in_columns()
    {
        using var server = new LoopbackServer((_, _) => (200, $$"""{"items":[{{Hit}}],"next":null,"stories":[]}"""));

        var run = await TerminalRun.Of("search", "bridge", "articles>=1", "--server", server.Address, "--limit", "5");

        run.Exit.ShouldBe(0);
        var cells = run.Data.TrimEnd().Split('\t');
        cells[0].ShouldBe("main.en.1");
        cells[3].ShouldBe("»Bridge« opens");
        cells[4].ShouldBe("Over the »bridge«, at last");
        server.Asked.ShouldBe(["GET /api/v1/search?q=bridge%20articles%3E%3D1&limit=5"]);
    }

    [Fact]
    public async Task Pages_are_followed_up_to_the_limit()
    {
        using var server = new LoopbackServer((request, _) => (200, $$"""{"items":[{{Hit}}],"next":{{(request.QueryString["after"] is null ? "\"n1\"" : "null")}},"stories":[]}"""));

        var run = await TerminalRun.Of("search", "bridge", "--server", server.Address, "--json");

        run.Data.TrimEnd().Split('\n').Length.ShouldBe(2);
        server.Asked.Last().ShouldContain("limit=19&after=n1");
    }

    [Theory]
    [InlineData("search", "bridge (river")]
    [InlineData("stories", "--query=bridge (river")]
    [InlineData("watch", "--query=bridge (river")]
    public async Task A_query_that_is_wrong_is_shown_at_its_place(string command, string query)
    {
        var run = await TerminalRun.Of(command, query, "--server", "http://127.0.0.1:1");

        run.Exit.ShouldBe(2);
        run.Messages.ShouldContain("The parenthesis is not closed: write ) where the group ends\nbridge (river\n       ^");
        run.Data.ShouldBeEmpty();
    }
}
