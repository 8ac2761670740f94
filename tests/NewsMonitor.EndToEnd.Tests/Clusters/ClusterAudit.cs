using System.Text.Json;
using NewsMonitor.EndToEnd.Tests.Kills;
using NewsMonitor.EndToEnd.Tests.Watches;
using NewsMonitor.Testing.Processes;
using Shouldly;

namespace NewsMonitor.EndToEnd.Tests.Clusters;

/// <summary>What must hold of a cluster that has come to rest.</summary>
internal static class ClusterAudit
{
    /// <summary>A watch that tells of every update of every story: a grain that follows the log, and whose life the disturbances cut.</summary>
    public static async Task<string> WatchAll(HttpClient client) =>
        (await client.Watch(new { name = "Everything", query = "articles>=1", everything = true, frequency = "everything" })).GetProperty("id").GetString()!;

    /// <summary>Each article in one story, versions without gap, every listener and the watch of everything complete, the log verified.</summary>
    public static async Task Holds(HttpClient client, IReadOnlyCollection<string> accepted, IReadOnlyList<UpdateListener> listeners, string watch)
    {
        var stories = await client.Stories();
        var placed = await StoryAudit.Members(client, stories);
        placed.Keys.Order().ShouldBe(accepted.Order(), "every accepted article is in a story, and nothing else");
        placed.Values.ShouldAllBe(count => count == 1, "no article is in two stories");
        await StoryAudit.VersionsAreContiguous(client, stories);
        var latest = (await client.Json("healthz/ready")).GetProperty("updates").GetInt64();
        foreach (var listener in listeners)
        {
            await Eventually.Becomes(() => Task.FromResult(listener.Updates.Select(Sequence).DefaultIfEmpty(0).Max()), seen => seen >= latest, $"update {latest} at a listener");
            listener.Events.ShouldNotContain(e => e.Event == "gap");
            listener.Updates.Select(Sequence).Where(s => s <= latest).Distinct().Order().ShouldBe(Enumerable.Range(1, (int)latest).Select(n => (long)n));
            listener.Updates.GroupBy(u => u.GetProperty("storyId").GetString()).ShouldAllBe(story => InOrder(story));
        }

        var updates = listeners[0].Updates.Where(u => Sequence(u) <= latest).ToList();

        // What began and ended between two versions had articles at no time that was told.
        var never = updates.Where(u => Version(u) == 1 && u.GetProperty("articleCount").GetInt32() == 0).Select(Story).ToHashSet();
        await IsComplete(client.BaseAddress!, watch, [.. updates.Where(u => !never.Contains(Story(u))).Select(u => (Story(u), Version(u)))]);
        var verified = await ProgramRun.Terminal("log", "verify", "--server", client.BaseAddress!.ToString());
        verified.ExitCode.ShouldBe(0, verified.Output + verified.Errors);
    }

    /// <summary>Reads what a watch told from its beginning: each version once, in the order of its story.</summary>
    private static async Task IsComplete(Uri server, string watch, HashSet<(string Story, int Version)> updates)
    {
        await using var listener = new WatchListener(server, watch, $"{watch}-0");
        var told = new List<(string Story, int Version)>();
        while (told.Count < updates.Count)
        {
            var data = (await listener.First(1, "story-updated"))[0].Data;
            var (from, to) = (data.GetProperty("fromVersion").GetInt32(), data.GetProperty("version").GetInt32());
            told.AddRange(Enumerable.Range(from, to - from + 1).Select(version => (Story(data), version)));
        }

        updates.SetEquals(told).ShouldBeTrue("the watch told every update once");
        told.GroupBy(t => t.Story).ShouldAllBe(story => story.Select(t => t.Version).SequenceEqual(story.Select(t => t.Version).Order()));
    }

    private static int Version(JsonElement update) => update.GetProperty("version").GetInt32();

    private static string Story(JsonElement update) => update.GetProperty("storyId").GetString()!;

    private static bool InOrder(IEnumerable<JsonElement> story)
    {
        var versions = story.Select(u => u.GetProperty("version").GetInt32()).Distinct().ToList();
        return versions.SequenceEqual(Enumerable.Range(1, versions.Count));
    }

    private static long Sequence(JsonElement update) => long.Parse(update.GetProperty("cursor").GetString()!.Split('-')[^1]);
}
