using System.Text.Json;
using NewsMonitor.Testing.Articles;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.EndToEnd.Tests.Kills;

/// <summary>The promise that nothing accepted is lost or doubled, proven on a process that is killed for real.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Articles = 3000;
    private const int Kills = 20;
    private const int Seed = 20241202;

    [Fact]
    public async Task Every_accepted_article_survives_twenty_kills_in_exactly_one_story()
    {
        using var data = new TemporaryFolder();
        await using var server = new ServerUnderTest(data.Path, "--NewsMonitor:Partitions:SnapshotEvery", "400", "--NewsMonitor:Stories:PublishEvery", "00:00:00.05");
        await server.Start();
        await using var listener = new UpdateListener(server.Address);
        await listener.Connected;
        var news = new MadeUpNews(Seed, new DateTimeOffset(2024, 12, 1, 0, 0, 0, TimeSpan.Zero)).Articles(Articles, events: 300).ToList();
        var poster = new RetryingPoster(server.Client, news, new Random(Seed));

        var posting = poster.PostAll();
        var chance = new Random(Seed + 1);
        for (var i = 0; i < Kills; i++)
        {
            await poster.Reached((i + 1) * Articles / (Kills + 1));
            await Task.Delay(chance.Next(0, 120));
            await server.Kill();
            await server.Start();
        }

        var accepted = await posting;
        var stories = await server.Client.Settled(Articles, within: TimeSpan.FromMinutes(2));

        accepted.Count.ShouldBe(Articles);
        var placed = await StoryAudit.Members(server.Client, stories);
        placed.Keys.Order().ShouldBe(accepted.Order(), "every accepted article is in a story, and nothing else");
        placed.Values.ShouldAllBe(count => count == 1, "no article is in two stories");
        await StoryAudit.VersionsAreContiguous(server.Client, stories);
        await ListenerSawEverything(listener, server.Client);
        var verified = await ProgramRun.Terminal("log", "verify", "--server", server.Address.ToString());
        verified.ExitCode.ShouldBe(0, verified.Output + verified.Errors);
        output.WriteLine($"{Kills} kills, {poster.Retries} retries, {stories.Count} stories, {listener.Updates.Count()} updates seen; {verified.Output.Trim()}");
    }

    /// <summary>Every update of every story, merged ones too, came once or more, in order of versions.</summary>
    private static async Task ListenerSawEverything(UpdateListener listener, HttpClient client)
    {
        var latest = (await client.Json("healthz/ready")).GetProperty("updates").GetInt64();
        await Eventually.Becomes(
            () => Task.FromResult(listener.Updates.Select(Sequence).DefaultIfEmpty(0).Max()),
            seen => seen >= latest,
            $"update {latest} at the listener");
        listener.Events.ShouldNotContain(e => e.Event == "gap");
        foreach (var story in listener.Updates.GroupBy(u => u.GetProperty("storyId").GetString()!))
        {
            var versions = story.Select(u => u.GetProperty("version").GetInt32()).Distinct().ToList();
            versions.ShouldBe(Enumerable.Range(1, versions.Count), $"story {story.Key}");
        }

        listener.Updates.Select(Sequence).Distinct().Order().ShouldBe(Enumerable.Range(1, (int)latest).Select(n => (long)n));
    }

    private static long Sequence(JsonElement update) => long.Parse(update.GetProperty("cursor").GetString()!.Split('-')[^1]);
}
