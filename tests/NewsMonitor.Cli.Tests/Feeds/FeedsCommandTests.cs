using NewsMonitor.Cli.Tests.World;
using Shouldly;
using Xunit;

namespace NewsMonitor.Cli.Tests.Feeds;

public sealed class FeedsCommandTests
{
    private const string Feed = """
        {"id":"f1","url":"http://a.example/feed","title":"Harbour\u001b News","outlet":null,"fullText":"when-short","every":300,"tags":["local"],"state":"failing","status":503,"articlesPerDay":2.5,
         "lastVisit":"2024-12-02T08:30:00Z","nextVisit":null,"error":{"stage":"http","reason":"answered 503","since":"2024-12-02T08:00:00Z","failures":3},"remark":null,
         "visits":[{"at":"2024-12-02T08:30:00Z","status":503,"items":null,"articles":0,"bytes":10,"stage":"http","reason":"answered 503"}]}
        """;

    [Fact]
    public async Task Add_sends_what_was_named_and_prints_the_id()
    {
        using var server = new LoopbackServer((_, _) => (201, Feed));

        var run = await TerminalRun.Of("feeds", "add", "a.example", "--outlet", "The A", "--every", "00:05:00", "--tag", "x", "--tag", "y", "--server", server.Address);

        run.Exit.ShouldBe(0);
        run.Data.TrimEnd().ShouldBe("f1\tfailing\tHarbour News\thttp://a.example/feed");
        server.Asked.ShouldBe(["POST /api/v1/feeds"]);
        server.Posted.ShouldBe(["""{"url":"a.example","outlet":"The A","every":"00:05:00","tags":["x","y"]}"""]);
    }

    [Fact]
    public async Task List_and_show_are_columns_for_a_program()
    {
        using var server = new LoopbackServer((request, _) => (200, request.Url!.AbsolutePath.EndsWith("/feeds", StringComparison.Ordinal) ? $$"""{"items":[{{Feed}}],"next":null}""" : Feed));

        var list = await TerminalRun.Of("feeds", "list", "--server", server.Address);
        var cells = list.Data.TrimEnd().Split('\t');
        (cells[0], cells[1], cells[2], cells[3], cells[6]).ShouldBe(("f1", "failing", "503", "2.5", "Harbour News"));
        cells[8].ShouldContain("http since");

        var show = await TerminalRun.Of("feeds", "show", "f1", "--server", server.Address);
        show.Data.ShouldContain("every\t00:05:00");
        show.Data.ShouldContain("http: answered 503");
    }

    [Theory]
    [InlineData("pause", "PATCH /api/v1/feeds/f1")]
    [InlineData("resume", "PATCH /api/v1/feeds/f1")]
    [InlineData("poll", "POST /api/v1/feeds/f1/poll")]
    public async Task Deed_is_asked_of_the_server(string deed, string asked)
    {
        using var server = new LoopbackServer((_, _) => (200, Feed));

        (await TerminalRun.Of("feeds", deed, "f1", "--server", server.Address)).Exit.ShouldBe(0);

        server.Asked.ShouldBe([asked]);
    }

    [Fact]
    public async Task Remove_says_so_and_an_unknown_feed_fails()
    {
        using var server = new LoopbackServer((request, _) => request.Url!.AbsolutePath.EndsWith("f1", StringComparison.Ordinal) ? (204, "") : (404, """{"detail":"feed 'f2' is not known"}"""));

        var removed = await TerminalRun.Of("feeds", "remove", "f1", "--server", server.Address);
        (removed.Exit, removed.Data).ShouldBe((0, ""));
        removed.Messages.ShouldContain("f1 is removed");
        var unknown = await TerminalRun.Of("feeds", "remove", "f2", "--server", server.Address);
        unknown.Exit.ShouldBe(1);
        unknown.Messages.ShouldContain("feed 'f2' is not known");
    }

    [Fact]
    public async Task Edit_resets_with_an_empty_text()
    {
        using var server = new LoopbackServer((_, _) => (200, Feed));

        await TerminalRun.Of("feeds", "edit", "f1", "--title", "", "--full-text", "never", "--server", server.Address);

        server.Posted.ShouldBe(["""{"title":null,"fullText":"never"}"""]);
    }

    [Fact]
    public async Task Preview_shows_items_safely()
    {
        using var server = new LoopbackServer((_, _) => (200, """{"feeds":[{"url":"http://a.example/feed","title":"A","format":"rss","site":null,"language":null,"itemCount":1,"items":[{"title":"Ferry\u001b[31m","url":null,"publishedAt":"2024-12-02T08:30:00Z","source":null,"excerpt":"Text"}]}]}"""));

        var run = await TerminalRun.Of("feeds", "preview", "a.example", "--server", server.Address);

        run.Data.ShouldContain("http://a.example/feed\trss\t1 items\tA");
        run.Data.ShouldContain("Ferry[31m");
        run.Data.ShouldNotContain("\u001b");
    }

    [Fact]
    public async Task Lists_go_in_and_out()
    {
        using var server = new LoopbackServer((request, _) => (200, request.HttpMethod == "GET" ? "<opml/>" : """{"added":2,"known":1,"refused":["ftp://x: no"],"feedIds":[]}"""));
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "<opml version='2.0'/>");

        var import = await TerminalRun.Of("feeds", "opml", "import", file, "--server", server.Address);
        import.Data.TrimEnd().ShouldBe("2 added\t1 known\t1 refused");
        import.Messages.ShouldContain("ftp://x: no");
        (await TerminalRun.Of("feeds", "opml", "export", "--server", server.Address)).Data.TrimEnd().ShouldBe("<opml/>");
        File.Delete(file);
    }
}
