using System.Net;
using NewsMonitor.EndToEnd.Tests.Kills;
using NewsMonitor.Testing.Articles;
using NewsMonitor.Testing.Databases;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.EndToEnd.Tests.Clusters;

/// <summary>A language that is spread over partitions on two hosts: nothing is lost when one dies, stories of two parts become one, analysts reach over parts.</summary>
[Trait("needs", "postgres")]
public sealed class SpreadClusterTests(ITestOutputHelper output)
{
    private const int Articles = 400;
    private const int Seed = 20241211;

    [Fact]
    public async Task A_language_over_parts_loses_nothing_when_a_host_dies_and_obeys_across_them()
    {
        await using var cluster = new ClusterUnderTest(2, "--NewsMonitor:Partitions:Parts:en", "3");
        var (one, two) = (cluster.Hosts[0], cluster.Hosts[1]);
        await cluster.Start();
        await using var listener = new UpdateListener(one.Address);
        await listener.Connected;
        var watch = await ClusterAudit.WatchAll(one.Client);
        var news = QuarrelNews.Articles(Seed, new DateTimeOffset(2024, 12, 1, 0, 0, 0, TimeSpan.Zero), Articles, matters: 40).ToList();
        var poster = new RetryingPoster([one.Client, two.Client], news, new Random(Seed));
        var posting = poster.PostAll();
        await poster.Reached(Articles / 3);
        await two.Kill();
        await poster.Reached(Articles * 2 / 3);
        await two.Start();
        var accepted = await posting;
        await one.Client.Settled(Articles, within: TimeSpan.FromMinutes(2));
        await AtRest(cluster);

        var partitions = await one.Client.All("api/v1/partitions");
        partitions.Select(p => p.GetProperty("language").GetString()).Distinct().ShouldBe(["en"]);
        partitions.Select(p => p.GetProperty("partition").GetString()).ShouldBe(["main/en", "main/en~1", "main/en~2"]);
        var absorbed = listener.Updates.SelectMany(u => u.GetProperty("changes").EnumerateArray()).Where(c => c.GetProperty("kind").GetString() == "absorbed")
            .Select(c => c.GetProperty("storyId").GetString()!).Distinct().ToList();
        output.WriteLine($"{absorbed.Count} stories ended in another, {poster.Retries} retries");
        absorbed.ShouldNotBeEmpty();

        await ClusterAudit.Holds(one.Client, accepted, [listener], watch);
        await Reach(one.Client, two.Client);
        await AtRest(cluster);
        var verified = await ProgramRun.Terminal("log", "verify", "--server", two.Address.ToString());
        verified.ExitCode.ShouldBe(0, verified.Output + verified.Errors);
    }

    /// <summary>One merges two stories of different parts, the other takes it back; then an article goes over.</summary>
    private static async Task Reach(HttpClient one, HttpClient two)
    {
        var stories = (await one.Stories()).Where(s => s.GetProperty("articleCount").GetInt32() > 2).Select(s => s.GetProperty("id").GetString()!).Order(StringComparer.Ordinal).ToList();
        var first = stories[0];
        var other = stories.First(s => Part(s) != Part(first));
        var articles = (await one.All($"api/v1/stories/{other}/articles")).Select(a => a.GetProperty("id").GetString()!).ToList();

        var merged = await one.Act($"stories/{first}/merge", new { stories = new[] { other }, reason = "one matter" });

        merged.StoryIds().ShouldBe([first, other], ignoreOrder: true);
        foreach (var article in articles)
        {
            (await two.StoryOf(article)).ShouldBe(first);
        }

        var undone = await two.Act($"actions/{merged.ActionId()}/undo", new { reason = "two matters" });
        var again = undone.StoryIds().Single(s => s != first);
        (await one.StoryOf(articles[0])).ShouldBe(again);

        var third = stories.First(s => s != other && Part(s) != Part(first));
        var moved = await two.Act($"articles/{articles[0]}/move", new { storyId = third, reason = "belongs there" });
        moved.StoryIds().ShouldContain(third);
        (await one.StoryOf(articles[0])).ShouldBe(third);
        (await one.Refused($"stories/{first}/apart", new { storyId = "main.de.1", reason = "" })).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    /// <summary>No log has an entry that waits, and no story a fact: while parts talk to each other the stories add up before all is told.</summary>
    private static Task AtRest(ClusterUnderTest cluster)
    {
        var schema = PostgresServer.Schema(cluster.ConnectionString);
        return Eventually.Becomes(
            () => Task.FromResult(cluster.Database.Query($"SELECT (SELECT coalesce(sum(head - done), 0) FROM {schema}.partition) + (SELECT count(*) FROM {schema}.story_inbox WHERE applied < facts)")),
            waiting => waiting == "0",
            "nothing waits in a log or for a story",
            TimeSpan.FromMinutes(2));
    }

    private static string Part(string story) => story[..story.LastIndexOf('.')];
}
