using NewsMonitor.EndToEnd.Tests.Kills;
using NewsMonitor.Testing.Articles;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.EndToEnd.Tests.Clusters;

/// <summary>Hosts are stopped and started one after the other, as for a new version, while articles come in and a reader looks at a story.</summary>
[Trait("needs", "postgres")]
public sealed class RollingRestartTests(ITestOutputHelper output)
{
    private const int Articles = 300;
    private const int Seed = 20241208;

    [Fact]
    public async Task Rolling_restart_loses_and_doubles_nothing()
    {
        await using var cluster = new ClusterUnderTest(2);
        await cluster.Start();
        var hosts = cluster.Hosts;
        await using var atOne = new UpdateListener(hosts[0].Address);
        await using var atTwo = new UpdateListener(hosts[1].Address);
        await Task.WhenAll(atOne.Connected, atTwo.Connected);
        var watch = await ClusterAudit.WatchAll(hosts[0].Client);
        var news = new MadeUpNews(Seed, new DateTimeOffset(2024, 12, 1, 0, 0, 0, TimeSpan.Zero)).Articles(Articles, events: 30).ToList();
        var poster = new RetryingPoster([.. hosts.Select(h => h.Client)], news, new Random(Seed));
        var posting = poster.PostAll();
        var story = await Eventually.Becomes(() => hosts[0].Client.Stories(), stories => stories.Count > 0, "a first story");
        await using var reader = new ServiceWatch(hosts.Select(h => h.Address), $"stories/{story[0].GetProperty("id").GetString()}");

        for (var i = 0; i < hosts.Count; i++)
        {
            await poster.Reached(Articles * (i + 1) / 4);
            reader.TakeLongest();
            var (exitCode, took) = await hosts[i].Terminate();
            await hosts[i].Start();
            output.WriteLine($"host {i + 1}: stopped in {took.TotalSeconds:0.0} s; longest time without the story's page {reader.TakeLongest().TotalMilliseconds:0} ms");
            exitCode.ShouldBe(0, hosts[i].Said);
        }

        var accepted = await posting;
        await hosts[0].Client.Settled(Articles, within: TimeSpan.FromMinutes(2));

        await ClusterAudit.Holds(hosts[0].Client, accepted, [atOne, atTwo], watch);
        reader.Answers.ShouldBeGreaterThan(0);
        output.WriteLine($"{poster.Retries} retries, {reader.Answers} looks at the page");
    }
}
