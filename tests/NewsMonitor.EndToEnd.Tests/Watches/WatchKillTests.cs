using System.Text.Json;
using System.Text.RegularExpressions;
using NewsMonitor.EndToEnd.Tests.Kills;
using NewsMonitor.Testing.Articles;
using NewsMonitor.Testing.Processes;
using NewsMonitor.Testing.Publishing;
using Shouldly;
using Xunit;

namespace NewsMonitor.EndToEnd.Tests.Watches;

/// <summary>The promise of watches, proven on a process that is killed for real: every matching update is delivered at least once, in the order of its story, and none is invented. NEWSMONITOR_CHAOS=1 makes it long.</summary>
public sealed partial class WatchKillTests(ITestOutputHelper output)
{
    private const int Seed = 20241203;

    private static readonly (int Watches, int Articles, int Kills) Size = Environment.GetEnvironmentVariable("NEWSMONITOR_CHAOS") == "1" ? (200, 2000, 10) : (10, 120, 2);

    [Fact]
    public async Task Every_matching_update_is_delivered_in_order_and_none_is_invented_whatever_is_killed()
    {
        using var data = new TemporaryFolder();
        await using var receiver = new HookReceiver();
        await using var server = new ServerUnderTest(data.Path, WatchClient.Settings);
        await server.Start();
        var news = new MadeUpNews(Seed, new DateTimeOffset(2024, 12, 1, 0, 0, 0, TimeSpan.Zero)).Articles(Size.Articles, events: Size.Watches).ToList();
        var watches = new List<(string Id, string Path, string Secret, string Phrase)>();
        foreach (var phrase in news.Select(a => Matter().Match(a.Body).Groups[1].Value).Distinct().Take(Size.Watches))
        {
            var path = $"/w{watches.Count}";
            var watch = await server.Client.Watch(new
            {
                name = phrase,
                query = $"\"{phrase}\" articles>=2",
                frequency = "everything",
                deliveries = new[] { new { kind = "webhook", url = receiver.On(path, tries => tries % 3 == 1 ? 500 : tries % 7 == 2 ? 503 : 204) } },
            });
            watches.Add((watch.GetProperty("id").GetString()!, path, watch.GetProperty("deliveries")[0].GetProperty("secret").GetString()!, phrase));
        }

        var poster = new RetryingPoster(server.Client, news, new Random(Seed));
        var posting = poster.PostAll();
        for (var i = 0; i < Size.Kills; i++)
        {
            await poster.Reached((i + 1) * Size.Articles / (Size.Kills + 1));
            await server.Kill();
            await server.Start();
        }

        var ids = await posting;
        await server.Client.Settled(Size.Articles, within: TimeSpan.FromMinutes(2));
        var articles = ids.Zip(news).DistinctBy(p => p.First).ToDictionary(p => p.First, p => p.Second);
        var updates = await Updates(server);
        var (expected, delivered) = (0, 0);
        foreach (var watch in watches)
        {
            var model = new ExpectedTellings(watch.Phrase, 2, articles);
            updates.ForEach(model.Take);
            var taken = await Eventually.Becomes(
                () => Task.FromResult(receiver.Taken(watch.Path)),
                messages => messages.SelectMany(Told).ToHashSet().IsSupersetOf(model.Tellings),
                $"all {model.Tellings.Count} updates of '{watch.Phrase}'",
                TimeSpan.FromMinutes(2));
            var told = taken.SelectMany(Told).ToList();
            told.ToHashSet().SetEquals(model.Tellings).ShouldBeTrue($"'{watch.Phrase}' told something that does not match");
            foreach (var story in taken.DistinctBy(m => m.Header("webhook-id")).SelectMany(Told).GroupBy(t => t.Story))
            {
                story.Select(t => t.Version).ShouldBe(story.Select(t => t.Version).Order(), $"'{watch.Phrase}', story {story.Key}");
            }

            taken.ShouldAllBe(m => m.IsSigned(watch.Secret));
            expected += model.Tellings.Count;
            delivered += taken.Count;
        }

        expected.ShouldBeGreaterThan(Size.Watches);
        output.WriteLine($"{watches.Count} watches, {Size.Kills} kills, {updates.Count} updates of which {expected} match; {delivered} messages taken of {watches.Sum(w => receiver.Tries(w.Path))} sent");
    }

    /// <summary>The updates that a message tells.</summary>
    private static IEnumerable<(string Story, int Version)> Told(PublisherRequest message)
    {
        var data = JsonDocument.Parse(message.Body).RootElement.GetProperty("data");
        var (from, to) = (data.GetProperty("fromVersion").GetInt32(), data.GetProperty("version").GetInt32());
        return Enumerable.Range(from, to - from + 1).Select(version => (data.GetProperty("storyId").GetString()!, version));
    }

    /// <summary>All updates of the log, in order.</summary>
    private static async Task<List<JsonElement>> Updates(ServerUnderTest server)
    {
        var latest = (await server.Client.Json("healthz/ready")).GetProperty("updates").GetInt64();
        await using var listener = new UpdateListener(server.Address, after: "begin-0");
        await Eventually.Becomes(() => Task.FromResult(listener.Updates.LongCount()), count => count >= latest, $"{latest} updates");
        return [.. listener.Updates];
    }

    [GeneratedRegex(@"the (\w+ \w+) on Monday", RegexOptions.None, 1000)]
    private static partial Regex Matter();
}
