using System.Text.Json;
using NewsMonitor.EndToEnd.Tests.Kills;
using NewsMonitor.Testing.Processes;
using Shouldly;

namespace NewsMonitor.EndToEnd.Tests.Clusters;

/// <summary>What must hold of a cluster that has come to rest.</summary>
internal static class ClusterAudit
{
    /// <summary>Each article in one story, versions without gap, every listener complete, the log verified.</summary>
    public static async Task Holds(HttpClient client, IReadOnlyCollection<string> accepted, IReadOnlyList<UpdateListener> listeners)
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

        var verified = await ProgramRun.Terminal("log", "verify", "--server", client.BaseAddress!.ToString());
        verified.ExitCode.ShouldBe(0, verified.Output + verified.Errors);
    }

    private static bool InOrder(IEnumerable<JsonElement> story)
    {
        var versions = story.Select(u => u.GetProperty("version").GetInt32()).Distinct().ToList();
        return versions.SequenceEqual(Enumerable.Range(1, versions.Count));
    }

    private static long Sequence(JsonElement update) => long.Parse(update.GetProperty("cursor").GetString()!.Split('-')[^1]);
}
