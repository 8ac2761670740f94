using System.Net.Http.Json;
using System.Text.Json;
using NewsMonitor.Testing.Processes;

namespace NewsMonitor.EndToEnd.Tests.Feeds;

/// <summary>A server that may visit publishers on this machine, and does not wait long for anything.</summary>
internal sealed class FeedServer : IAsyncDisposable
{
    private readonly TemporaryFolder _data = new();

    private FeedServer(string[] settings) => Server = new ServerUnderTest(_data.Path, [.. Quick, .. settings]);

    /// <summary>Settings with which publishers on this machine are visited, often.</summary>
    public static string[] Quick =>
    [
        "--NewsMonitor:Fetching:AllowedNetworks:0", "127.0.0.0/8", "--NewsMonitor:Fetching:PerHostSpacing", "00:00:00.01", "--NewsMonitor:Fetching:Timeout", "00:00:03", "--NewsMonitor:Fetching:ConnectTimeout", "00:00:02",
        "--NewsMonitor:Fetching:Retries", "0", "--NewsMonitor:Fetching:RobotsRetry", "00:00:01", "--NewsMonitor:Polling:LookEvery", "00:00:00.05", "--NewsMonitor:Schedule:Shortest", "00:00:00.2",
        "--NewsMonitor:Schedule:Default", "00:00:00.5", "--NewsMonitor:Schedule:Longest", "00:00:02", "--NewsMonitor:Schedule:StartSpread", "00:00:01",
    ];

    public ServerUnderTest Server { get; }

    public HttpClient Client => Server.Client;

    public static async Task<FeedServer> Start(params string[] settings)
    {
        var server = new FeedServer(settings);
        await server.Server.Start();
        return server;
    }

    /// <summary>Adds a feed; answers its id.</summary>
    public async Task<string> Add(string url, object? more = null)
    {
        var fields = JsonSerializer.SerializeToNode(more ?? new { })!.AsObject();
        fields["url"] = url;
        using var answer = await Client.PostAsJsonAsync("api/v1/feeds", fields);
        return (await Read(answer)).GetProperty("id").GetString()!;
    }

    public Task<JsonElement> Feed(string id) => Client.Json($"api/v1/feeds/{id}");

    /// <summary>Waits until a feed stands as it should.</summary>
    public Task<JsonElement> Becomes(string id, Func<JsonElement, bool> good, string what) => Eventually.Becomes(() => Feed(id), good, what);

    /// <summary>Waits until a feed's error has a stage.</summary>
    public async Task<string> FailsAt(string id, string stage)
    {
        var feed = await Becomes(id, f => f.GetProperty("error") is { ValueKind: JsonValueKind.Object } e && e.GetProperty("stage").GetString() == stage, $"an error at stage {stage}");
        return feed.GetProperty("error").GetProperty("reason").GetString()!;
    }

    /// <summary>Waits until a feed was visited so often.</summary>
    public Task<JsonElement> Visited(string id, int times) => Becomes(id, f => f.GetProperty("visits").GetArrayLength() >= times, $"{times} visits");

    /// <summary>All articles of the listed stories, whole.</summary>
    public async Task<IReadOnlyList<JsonElement>> Articles(int count)
    {
        var articles = new List<JsonElement>();
        foreach (var story in await Client.Settled(count))
        {
            foreach (var article in await Client.All($"api/v1/stories/{story.GetProperty("id").GetString()}/articles"))
            {
                articles.Add(await Client.Json($"api/v1/articles/{article.GetProperty("id").GetString()}"));
            }
        }

        return articles;
    }

    public async Task<JsonElement> Patch(string id, object fields)
    {
        using var answer = await Client.PatchAsJsonAsync($"api/v1/feeds/{id}", fields);
        return await Read(answer);
    }

    public async Task Poll(string id)
    {
        using var answer = await Client.PostAsync($"api/v1/feeds/{id}/poll", null);
        await Read(answer);
    }

    public static async Task<JsonElement> Read(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonDocument.Parse(text).RootElement.Clone() : throw new HttpRequestException($"{(int)answer.StatusCode}: {text}", null, answer.StatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _data.Dispose();
    }
}
