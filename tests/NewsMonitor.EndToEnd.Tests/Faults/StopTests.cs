using System.Net.Sockets;
using System.Text;
using NewsMonitor.EndToEnd.Tests.Clusters;
using NewsMonitor.Testing.Articles;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.EndToEnd.Tests.Faults;

/// <summary>A server that is asked to stop.</summary>
public sealed class StopTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task SIGTERM_ends_open_streams_finishes_what_is_in_flight_and_ends_well()
    {
        using var data = new TemporaryFolder();

        // So much time that nothing is ended by it.
        await using var server = new ServerUnderTest(data.Path, "--NewsMonitor:Stopping:Within", "00:05:00");
        await server.Start();
        var streams = new[] { "api/v1/updates", "live", $"api/v1/watches/{await ClusterAudit.WatchAll(server.Client)}/stream" };
        using var client = new HttpClient { BaseAddress = server.Address, Timeout = Timeout.InfiniteTimeSpan };
        var open = await Task.WhenAll(streams.Select(s => client.GetStreamAsync(s)));
        var news = new MadeUpNews(3, DateTimeOffset.UnixEpoch.AddYears(50)).Articles(500, 50).ToList();
        await server.Client.PostArticles(news.Select(a => a.ToPost()));
        var ends = Task.WhenAll(open.Select(s => s.CopyToAsync(Stream.Null)));

        var (code, took) = await server.Terminate();

        code.ShouldBe(0, server.Said);
        server.Said.ShouldNotContain("NewsMonitor:Stopping:Within");
        await ends.WaitAsync(Patience);
        output.WriteLine($"stopped in {took.TotalSeconds:0.0} s with three open streams and 500 articles in the pipeline");
        await server.Start();
        await server.Client.Settled(news.Count);
    }

    [Fact]
    public async Task Stop_that_a_request_holds_up_ends_at_its_limit()
    {
        using var data = new TemporaryFolder();
        await using var server = new ServerUnderTest(data.Path, "--NewsMonitor:Stopping:Within", "00:00:01");
        await server.Start();
        using var socket = new TcpClient();
        await socket.ConnectAsync(server.Address.Host, server.Address.Port);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST /api/v1/articles HTTP/1.1\r\nHost: {server.Address.Authority}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\nExpect: 100-continue\r\n\r\n"));
        var answer = new byte[64];
        Encoding.ASCII.GetString(answer, 0, await stream.ReadAsync(answer)).ShouldContain("100", customMessage: "the server waits for the rest of the request");

        var (code, _) = await server.Terminate();

        code.ShouldBe(0, server.Said);
    }
}
