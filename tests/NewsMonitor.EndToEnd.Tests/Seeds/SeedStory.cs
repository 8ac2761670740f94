using System.Text.Json;
using NewsMonitor.Testing;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.EndToEnd.Tests.Seeds;

/// <summary>The five seeds, posted one by one to a server of its own, and what its API answers.</summary>
public sealed class SeedStory : IAsyncLifetime
{
    private readonly TemporaryFolder _data = new();
    private readonly Dictionary<string, string> _files = [];
    private ServerUnderTest _server = null!;

    /// <summary>The story.</summary>
    public JsonElement Story { get; private set; }

    /// <summary>The bodies of its articles, by id.</summary>
    public Dictionary<string, string> Bodies { get; } = [];

    /// <summary>Its updates.</summary>
    public IReadOnlyList<JsonElement> Updates { get; private set; } = [];

    /// <summary>What is new since its first version.</summary>
    public JsonElement DeltaFromFirst { get; private set; }

    /// <summary>What is new since its newest version.</summary>
    public JsonElement DeltaFromNow { get; private set; }

    /// <summary>The answer to the cursor of another log.</summary>
    public JsonElement DeltaFromElsewhere { get; private set; }

    public async ValueTask InitializeAsync()
    {
        _server = new ServerUnderTest(_data.Path);
        await _server.Start();
        var count = 0;
        foreach (var file in Directory.GetFiles(Repository.Seeds, "0*.txt").Order(StringComparer.Ordinal))
        {
            var receipt = (await _server.Client.PostArticles([new { id = Path.GetFileName(file), body = await File.ReadAllTextAsync(file) }]))[0];
            _files[receipt.Text("articleId")] = Path.GetFileName(file)[..3];
            await _server.Client.Settled(++count);
        }

        var id = (await _server.Client.Settled(5)).ShouldHaveSingleItem().Text("id");
        Story = await _server.Client.Json($"api/v1/stories/{id}");
        Updates = await _server.Client.All($"api/v1/stories/{id}/updates");
        foreach (var article in _files.Keys)
        {
            Bodies[article] = (await _server.Client.Json($"api/v1/articles/{article}")).Text("body");
        }

        DeltaFromFirst = await _server.Client.Json($"api/v1/stories/{id}/delta?since={Updates[0].Text("cursor")}");
        DeltaFromNow = await _server.Client.Json($"api/v1/stories/{id}/delta?since={Story.Text("cursor")}");
        DeltaFromElsewhere = await _server.Client.Json($"api/v1/stories/{id}/delta?since=elsewhere-7");
    }

    /// <summary>The number of the seed that an article was made from.</summary>
    public string FileOf(string article) => _files[article];

    /// <summary>The first statement with a wording that has these words.</summary>
    public JsonElement Statement(string words) => Story.GetProperty("statements").EnumerateArray()
        .First(s => s.GetProperty("variants").EnumerateArray().Any(v => v.Text("text").Contains(words, StringComparison.Ordinal)));

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _data.Dispose();
    }
}

/// <summary>Short words for reading JSON.</summary>
internal static class JsonWords
{
    /// <summary>A member that must be a text.</summary>
    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
