using System.Text.Json;
using NewsMonitor.Cli.Tests.World;
using Shouldly;
using Xunit;

namespace NewsMonitor.Cli.Tests.Watches;

public sealed class WatchesCommandTests
{
    private const string Watch = """
        {"id":"w1","name":"Harbour","query":"harbour fire","normalQuery":"harbour fire","since":null,"frequency":"news","kinds":[],"atMostEvery":0,"grownPast":[],"paused":false,"live":true,"workspace":"main","owner":"Anna","createdAt":"2024-12-02T08:30:00Z","told":3,"stream":"/api/v1/watches/w1/stream",
         "deliveries":[{"id":"e1","kind":"webhook","url":"https://example.org/hook","format":"json","secret":"whsec_c2VjcmV0","secrets":1,"state":"failing","reason":"answered 500","failures":2,"failingSince":null,"lastTry":null,"lastSuccess":null,"lastStatus":500,"restsUntil":null},
                       {"id":"e2","kind":"email","to":"anna@example.org","at":["08:00"],"zone":"Europe/Amsterdam","secrets":0,"state":"ok","reason":null,"failures":0,"failingSince":null,"lastTry":null,"lastSuccess":null,"lastStatus":null,"restsUntil":null}]}
        """;

    [Fact]
    public async Task Watches_are_rows()
    {
        using var server = new LoopbackServer((_, _) => (200, $$"""{"items":[{{Watch}}],"next":null}"""));

        var run = await TerminalRun.Of("watches", "list", "--server", server.Address);

        run.Data.TrimEnd().ShouldBe("w1\twatching\t3\twebhook https://example.org/hook failing, email anna@example.org ok\tHarbour\tharbour fire");
    }

    [Fact]
    public async Task A_watch_is_made_and_its_secret_printed()
    {
        using var server = new LoopbackServer((_, _) => (201, Watch));

        var run = await TerminalRun.Of("watches", "add", "Harbour", "--query", "harbour fire", "--frequency", "beginnings", "--at-most-every", "5", "--webhook", "https://example.org/hook", "--format", "cloudevents", "--email", "anna@example.org", "--at", "08:00", "--server", server.Address);

        run.Exit.ShouldBe(0);
        run.Data.ShouldContain("secret\twhsec_c2VjcmV0 (shown this once)");
        var posted = JsonDocument.Parse(server.Posted.Single()).RootElement;
        posted.GetProperty("name").GetString().ShouldBe("Harbour");
        posted.GetProperty("atMostEvery").GetDouble().ShouldBe(300);
        posted.GetProperty("deliveries")[0].GetProperty("format").GetString().ShouldBe("cloudevents");
        posted.GetProperty("deliveries")[1].GetProperty("at")[0].GetString().ShouldBe("08:00");
    }

    [Fact]
    public async Task An_edit_sends_back_what_was_not_named()
    {
        using var server = new LoopbackServer((_, _) => (200, Watch));

        var run = await TerminalRun.Of("watches", "edit", "w1", "--query", "harbour", "--email", "otto@example.org", "--rename", "Port", "--server", server.Address);

        run.Exit.ShouldBe(0);
        server.Asked.ShouldBe(["GET /api/v1/watches/w1", "PUT /api/v1/watches/w1"]);
        var posted = JsonDocument.Parse(server.Posted.Single()).RootElement;
        posted.GetProperty("name").GetString().ShouldBe("Port");
        posted.GetProperty("query").GetString().ShouldBe("harbour");
        posted.GetProperty("deliveries").EnumerateArray().Select(d => d.TryGetProperty("id", out var id) ? id.GetString() : null).ShouldBe(["e1", null]);
        posted.GetProperty("deliveries")[0].TryGetProperty("state", out _).ShouldBeFalse();
        posted.TryGetProperty("told", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("pause", "POST /api/v1/watches/w1/pause")]
    [InlineData("resume", "POST /api/v1/watches/w1/resume")]
    [InlineData("show", "GET /api/v1/watches/w1")]
    [InlineData("remove", "DELETE /api/v1/watches/w1")]
    public async Task One_watch_is_asked_for(string verb, string asked)
    {
        using var server = new LoopbackServer((_, _) => verb == "remove" ? (204, "") : (200, Watch));

        var run = await TerminalRun.Of("watches", verb, "w1", "--server", server.Address);

        run.Exit.ShouldBe(0);
        server.Asked.ShouldBe([asked]);
    }

    [Fact]
    public async Task What_is_exported_can_be_imported()
    {
        using var server = new LoopbackServer((request, _) => request.HttpMethod == "GET" ? (200, $$"""{"items":[{{Watch}}],"next":null}""") : (201, Watch));
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, (await TerminalRun.Of("watches", "export", "--server", server.Address)).Data);

            var run = await TerminalRun.Of("watches", "import", file, "--server", server.Address);

            run.Exit.ShouldBe(0);
            run.Data.ShouldContain("w1\twebhook https://example.org/hook failing\twhsec_c2VjcmV0");
            var posted = JsonDocument.Parse(server.Posted.Single()).RootElement;
            posted.GetProperty("deliveries").EnumerateArray().ShouldAllBe(d => !d.GetRawText().Contains("\"id\"", StringComparison.Ordinal));
            posted.GetProperty("deliveries")[1].GetProperty("zone").GetString().ShouldBe("Europe/Amsterdam");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task A_test_that_does_not_arrive_fails()
    {
        using var server = new LoopbackServer((_, _) => (200, """{"items":[{"delivery":"e1","delivered":false,"status":500,"reason":"answered 500"}],"next":null}"""));

        var run = await TerminalRun.Of("watches", "test", "w1", "--server", server.Address);

        run.Exit.ShouldBe(1);
        run.Data.TrimEnd().ShouldBe("e1\tno\t500\tanswered 500");
    }

    [Fact]
    public async Task Deliveries_are_rows_with_state_and_next_try()
    {
        using var server = new LoopbackServer((_, _) => (200, """{"items":[{"id":"e1.3","messageId":"msg_w1_3","delivery":"e1","sequence":3,"kind":"news","storyId":"main.en.1","version":4,"headline":"Fire","at":"2024-12-02T08:30:00Z","state":"pending","tries":2,"lastTry":null,"nextTry":"2024-12-02T08:35:00Z","status":500,"reason":"answered 500"}],"next":null}"""));

        var run = await TerminalRun.Of("watches", "deliveries", "w1", "--server", server.Address);

        var cells = run.Data.TrimEnd('\n', '\r').Split('\t');
        cells[..4].ShouldBe(["e1.3", "pending", "2", "500"]);
        cells[6..].ShouldBe(["news", "main.en.1", "Fire", "answered 500"]);
        cells[5].ShouldNotBeEmpty();
    }
}
