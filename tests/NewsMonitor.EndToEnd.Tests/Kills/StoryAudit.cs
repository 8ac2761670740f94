using System.Text.Json;
using NewsMonitor.Testing.Processes;
using Shouldly;

namespace NewsMonitor.EndToEnd.Tests.Kills;

/// <summary>Looks at every story from outside, for what must hold whatever happened.</summary>
internal static class StoryAudit
{
    /// <summary>Every article that stands in a listed story, and in how many.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> Members(HttpClient client, IEnumerable<JsonElement> stories)
    {
        var members = new Dictionary<string, int>();
        foreach (var story in stories)
        {
            foreach (var article in await client.All($"api/v1/stories/{story.GetProperty("id").GetString()}/articles"))
            {
                var id = article.GetProperty("id").GetString()!;
                members[id] = members.GetValueOrDefault(id) + 1;
            }
        }

        return members;
    }

    /// <summary>Each story's updates are numbered 1, 2, 3 …; what they add up to is what the story has.</summary>
    public static async Task VersionsAreContiguous(HttpClient client, IEnumerable<JsonElement> stories)
    {
        foreach (var story in stories)
        {
            var updates = await client.All($"api/v1/stories/{story.GetProperty("id").GetString()}/updates");
            updates.Select(u => u.GetProperty("version").GetInt32()).ShouldBe(Enumerable.Range(1, updates.Count));
            updates[^1].GetProperty("articleCount").GetInt32().ShouldBe(story.GetProperty("articleCount").GetInt32());
            var told = updates.SelectMany(u => u.GetProperty("changes").EnumerateArray())
                .Where(c => c.GetProperty("kind").GetString() is "articles-added" or "absorbed")
                .SelectMany(c => c.GetProperty("articleIds").EnumerateArray().Select(a => a.GetString()))
                .ToList();
            told.ShouldBeUnique();
            told.Count.ShouldBe(story.GetProperty("articleCount").GetInt32());
        }
    }
}
