using System.Diagnostics;
using NewsMonitor.EndToEnd.Tests.Kills;
using NewsMonitor.Testing.Articles;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.EndToEnd.Tests.Clusters;

/// <summary>Nothing accepted is lost or doubled in a cluster, whichever process dies, the database among them.</summary>
[Trait("needs", "postgres")]
public sealed class ClusterKillTests(ITestOutputHelper output)
{
    private const int Articles = 1600;
    private const int Seed = 20241207;

    [Fact]
    public async Task Every_accepted_article_is_in_exactly_one_story_whichever_process_dies()
    {
        await using var cluster = new ClusterUnderTest(2);
        var (one, two) = (cluster.Hosts[0], cluster.Hosts[1]);
        await cluster.Start();
        await using var atOne = new UpdateListener(one.Address);
        await using var atTwo = new UpdateListener(two.Address);
        await Task.WhenAll(atOne.Connected, atTwo.Connected);
        var watch = await ClusterAudit.WatchAll(one.Client);
        var news = new MadeUpNews(Seed, new DateTimeOffset(2024, 12, 1, 0, 0, 0, TimeSpan.Zero)).Articles(Articles, events: 160).ToList();
        var poster = new RetryingPoster([one.Client, two.Client], news, new Random(Seed));
        var posting = poster.PostAll();

        await poster.Reached(Articles / 5);
        await Timed("one silo killed", async () =>
        {
            await two.Kill();
            await poster.Reached(Articles * 2 / 5);
        });
        await two.Start();
        await poster.Reached(Articles / 2);
        await Timed("all silos killed and started again", async () =>
        {
            await Task.WhenAll(one.Kill(), two.Kill());
            await cluster.Start();
            await poster.Reached(Articles * 3 / 5);
        });
        await Timed("database killed and started again", async () =>
        {
            cluster.Database.Kill();
            cluster.Database.Start();
            await poster.Reached(Articles * 4 / 5);
        });
        var accepted = await posting;
        await Timed("settled", () => one.Client.Settled(Articles, within: TimeSpan.FromMinutes(2)));

        await ClusterAudit.Holds(one.Client, accepted, [atOne, atTwo], watch);
        (await two.Client.Stories()).Sum(s => s.GetProperty("articleCount").GetInt32()).ShouldBe(Articles);
        output.WriteLine($"{poster.Retries} retries");
    }

    private async Task Timed(string what, Func<Task> happens)
    {
        var began = Stopwatch.GetTimestamp();
        await happens();
        output.WriteLine($"{what}: {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s");
    }
}
