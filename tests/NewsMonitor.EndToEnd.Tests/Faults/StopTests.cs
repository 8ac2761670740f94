using NewsMonitor.Testing.Articles;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.EndToEnd.Tests.Faults;

/// <summary>A server that is asked to stop.</summary>
public sealed class StopTests(ITestOutputHelper output)
{
    [Fact]
    public async Task SIGTERM_finishes_what_is_in_flight_and_ends_well()
    {
        using var data = new TemporaryFolder();
        await using var server = new ServerUnderTest(data.Path);
        await server.Start();
        await using var listener = new UpdateListener(server.Address);
        await listener.Connected;
        var news = new MadeUpNews(3, DateTimeOffset.UnixEpoch.AddYears(50)).Articles(500, 50).ToList();
        await server.Client.PostArticles(news.Select(a => a.ToPost()));

        var (code, took) = await server.Terminate();

        code.ShouldBe(0, server.Said);
        output.WriteLine($"stopped in {took.TotalSeconds:0.0} s with an open stream and 500 articles in the pipeline");
        await server.Start();
        await server.Client.Settled(news.Count);
    }
}
