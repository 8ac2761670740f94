using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace NewsMonitor.Testing.Processes;

/// <summary>An analyst's hand over HTTP, by the documented addresses.</summary>
public static class AnalystClient
{
    /// <summary>Asks for something that must be done; answers what it came to.</summary>
    public static async Task<JsonElement> Act(this HttpClient client, string path, object body)
    {
        using var answer = await client.PostAsJsonAsync($"api/v1/{path}", body);
        return answer.StatusCode == HttpStatusCode.OK
            ? await answer.Content.ReadFromJsonAsync<JsonElement>()
            : throw new HttpRequestException($"{path}: {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}", null, answer.StatusCode);
    }

    /// <summary>Asks for something that is to be refused; answers the status and the problem.</summary>
    public static async Task<(HttpStatusCode Status, JsonElement Problem)> Refused(this HttpClient client, string path, object body)
    {
        using var answer = await client.PostAsJsonAsync($"api/v1/{path}", body);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    /// <summary>The story that an article is in; empty while it waits for a decision.</summary>
    public static async Task<string> StoryOf(this HttpClient client, string article) => (await client.Json($"api/v1/articles/{article}")).GetProperty("storyId").GetString() ?? "";

    /// <summary>The action of an answer.</summary>
    public static string ActionId(this JsonElement answer) => answer.GetProperty("actionId").GetString()!;

    /// <summary>The stories of an answer, in its order.</summary>
    public static IReadOnlyList<string> StoryIds(this JsonElement answer) => [.. answer.GetProperty("stories").EnumerateArray().Select(s => s.GetProperty("id").GetString()!)];
}
