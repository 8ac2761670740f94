using System.Net;
using NewsMonitor.Cli.Tests.World;
using Shouldly;
using Xunit;

namespace NewsMonitor.Cli.Tests.Watch;

public sealed class UpdateFeedTests
{
    [Fact]
    public async Task Lost_connection_is_taken_up_after_the_last_event()
    {
        var connections = new Connections(
            () => "event: heartbeat\nid: e-1\ndata: {}\n\nevent: story-updated\nid: e-2\ndata: {\"n\":1}\n\n",
            () => throw new HttpRequestException("gone"),
            () => "event: story-updated\nid: e-3\ndata: {\"n\":2}\n\nevent: heartbeat\nid: e-9\ndata: {}\n\n",
            () => "event: story-updated\nid: e-10\ndata: {\"n\":3}\n\n");
        using var client = new ServerClient(new Uri("http://desk.example"), null, connections);
        var time = new InstantTime();

        var updates = await Take(new UpdateFeed(client, TextWriter.Null, time).Read("e-0", null, null, CancellationToken.None), 3);

        updates.ShouldBe(["{\"n\":1}", "{\"n\":2}", "{\"n\":3}"]);
        connections.LastEvents.ShouldBe(["e-0", "e-2", "e-2", "e-9"]);
        time.Waits.ShouldBe([TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(0.5)]);
    }

    [Fact]
    public async Task First_connection_that_fails_ends_the_watch()
    {
        using var client = new ServerClient(new Uri("http://desk.example"), null, new Connections(() => throw new HttpRequestException("refused")));

        await Should.ThrowAsync<NoServerException>(() => Take(new UpdateFeed(client, TextWriter.Null, new InstantTime()).Read(null, null, null, CancellationToken.None), 1));
    }

    [Fact]
    public async Task Gap_is_said()
    {
        using var client = new ServerClient(new Uri("http://desk.example"), null, new Connections(() => "event: gap\nid: e-5\ndata: {\"oldest\":\"e-5\"}\n\nevent: story-updated\nid: e-6\ndata: {}\n\n"));
        using var messages = new StringWriter();

        await Take(new UpdateFeed(client, messages, new InstantTime()).Read("e-1", null, null, CancellationToken.None), 1);

        messages.ToString().ShouldContain("no longer kept");
    }

    [Fact]
    public async Task Watch_prints_a_line_an_update()
    {
        using var server = new LoopbackServer((_, _) => (200, "event: story-updated\nid: e-1\ndata: " + """
            {"cursor":"e-1","storyId":"main.en.1","version":2,"at":"2024-12-02T08:30:00Z","changes":[{"kind":"articles-added","articleIds":["a","b"]},{"kind":"headline-changed","text":"x"}],"headline":"Bridge\u0007 reopens","articleCount":3}
            """.Trim() + "\n\n"));

        var run = await TerminalRun.Of("watch", "--count", "1", "--server", server.Address, "--story", "main.en.1", "--query", "bridge articles>=3");

        run.Exit.ShouldBe(0);
        run.Data.TrimEnd().ShouldEndWith("main.en.1  v2  3 articles  Bridge reopens  [+2 articles, new headline]");
        server.Asked.ShouldBe(["GET /api/v1/updates?story=main.en.1&q=bridge%20articles%3E%3D3"]);
    }

    private static async Task<List<string>> Take(IAsyncEnumerable<string> updates, int count)
    {
        var taken = new List<string>();
        await foreach (var update in updates)
        {
            taken.Add(update);
            if (taken.Count == count)
            {
                break;
            }
        }

        return taken;
    }

    /// <summary>Answers each connection in turn with events, or fails it.</summary>
    private sealed class Connections(params Func<string>[] turns) : HttpMessageHandler
    {
        private int _turn;

        public List<string?> LastEvents { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            LastEvents.Add(request.Headers.TryGetValues("Last-Event-ID", out var ids) ? ids.Single() : null);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(turns[_turn++]()), RequestMessage = request });
        }
    }
}
