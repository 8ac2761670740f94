using System.Net.Http.Json;
using System.Text.Json;
using NewsMonitor.Testing.Processes;

namespace NewsMonitor.EndToEnd.Tests.Seeds;

/// <summary>Asks for replays from outside.</summary>
internal static class Replaying
{
    /// <summary>Replays as fast as it goes, and answers how it ended.</summary>
    public static async Task<JsonElement> Replay(this HttpClient client, string path, string into)
    {
        using var answer = await client.PostAsJsonAsync("api/v1/replays", new { path, speed = "max", into });
        answer.EnsureSuccessStatusCode();
        var id = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("replayId").GetString();
        return await Eventually.Becomes(() => client.Json($"api/v1/replays/{id}"), r => r.GetProperty("state").GetString() == "done", $"the end of replay {id}");
    }
}
