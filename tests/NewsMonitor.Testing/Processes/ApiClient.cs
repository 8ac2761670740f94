using System.Net.Http.Json;
using System.Text.Json;

namespace NewsMonitor.Testing.Processes;

/// <summary>Asks a server the way a stranger would: by its documented addresses and field names, without the product's types.</summary>
public static class ApiClient
{
    /// <summary>Posts articles; answers the receipts.</summary>
    public static async Task<IReadOnlyList<JsonElement>> PostArticles(this HttpClient client, IEnumerable<object> articles, string workspace = "main")
    {
        using var answer = await client.PostAsJsonAsync($"api/v1/articles?workspace={workspace}", articles);
        if ((int)answer.StatusCode != 202)
        {
            throw new HttpRequestException($"{(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}", null, answer.StatusCode);
        }

        return (await answer.Content.ReadFromJsonAsync<JsonElement[]>())!;
    }

    /// <summary>One JSON answer.</summary>
    public static Task<JsonElement> Json(this HttpClient client, string address) => client.GetFromJsonAsync<JsonElement>(address);

    /// <summary>All rows of a list, page by page.</summary>
    public static async Task<IReadOnlyList<JsonElement>> All(this HttpClient client, string address)
    {
        var rows = new List<JsonElement>();
        string? next = null;
        do
        {
            var page = await client.Json($"{address}{(address.Contains('?') ? '&' : '?')}limit=500{(next is null ? "" : $"&after={next}")}");
            rows.AddRange(page.GetProperty("items").EnumerateArray());
            next = page.GetProperty("next").GetString();
        }
        while (next is not null);

        return rows;
    }

    /// <summary>The stories of a workspace.</summary>
    public static Task<IReadOnlyList<JsonElement>> Stories(this HttpClient client, string workspace = "main") => client.All($"api/v1/stories?workspace={workspace}");

    /// <summary>Waits until every accepted article stands in a listed story; answers the stories.</summary>
    public static Task<IReadOnlyList<JsonElement>> Settled(this HttpClient client, int articles, string workspace = "main", TimeSpan? within = null) => Eventually.Becomes(
        () => client.Stories(workspace),
        stories => stories.Sum(s => s.GetProperty("articleCount").GetInt32()) == articles,
        $"{articles} articles in the stories of '{workspace}'",
        within);
}
