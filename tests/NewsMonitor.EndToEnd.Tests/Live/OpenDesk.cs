using Microsoft.Playwright;
using NewsMonitor.Testing.Processes;
using Xunit;

namespace NewsMonitor.EndToEnd.Tests.Live;

/// <summary>One server and one browser for all tests of a class; each test writes about matters of its own.</summary>
public sealed class OpenDesk : IAsyncLifetime
{
    private readonly TemporaryFolder _data = new();
    private BrowserUnderTest _browser = null!;

    /// <summary>The server.</summary>
    public ServerUnderTest Server { get; private set; } = null!;

    /// <summary>What the pages wrote to their consoles as errors.</summary>
    public IReadOnlyCollection<string> Errors => _browser.Errors;

    public async ValueTask InitializeAsync()
    {
        _browser = await BrowserUnderTest.Start();
        Server = new ServerUnderTest(_data.Path);
        await Server.Start();
    }

    /// <summary>Opens a page; it is live before this answers, if it moves at all.</summary>
    public async Task<IPage> Open(string path, int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light, string? zone = null)
    {
        var page = await _browser.Open(new Uri(Server.Address, path), width, height, scheme, zone: zone);
        if (await page.Locator("#live-state").CountAsync() > 0)
        {
            await page.Locator("#live-state[data-state=live]").WaitForAsync();
        }

        return page;
    }

    /// <summary>Posts an article; answers its id.</summary>
    public async Task<string> Post(string id, string title, string body, string? source = null) =>
        (await Server.Client.PostArticles([new { id, title, body, source, language = "en" }]))[0].GetProperty("articleId").GetString()!;

    /// <summary>The story that an article stands in, once it is decided.</summary>
    public async Task<string> StoryOf(string article) => (await Eventually.Becomes(
        () => Server.Client.Json($"api/v1/articles/{article}"),
        a => a.GetProperty("storyId").ValueKind == System.Text.Json.JsonValueKind.String,
        $"a story for article {article}")).GetProperty("storyId").GetString()!;

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await _browser.DisposeAsync();
        _data.Dispose();
    }
}
