using Microsoft.Playwright;

namespace NewsMonitor.EndToEnd.Tests.Live;

/// <summary>Debian's Chromium, driven as a person would use it. Ends with the test.</summary>
internal sealed class BrowserUnderTest : IAsyncDisposable
{
    private const string Chromium = "/usr/bin/chromium";

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private BrowserUnderTest(IPlaywright playwright, IBrowser browser)
    {
        _playwright = playwright;
        _browser = browser;
    }

    /// <summary>What the pages wrote to their consoles as errors, refused scripts and styles among it.</summary>
    public List<string> Errors { get; } = [];

    public static async Task<BrowserUnderTest> Start()
    {
        Xunit.Assert.SkipUnless(File.Exists(Chromium), "Chromium is not installed: tests/run installs it");
        var playwright = await Playwright.CreateAsync();
        return new BrowserUnderTest(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Arguments }));
    }

    /// <summary>Opens a page in a context of its own. A script that is given runs in each of its pages before theirs.</summary>
    public async Task<IPage> Open(Uri address, int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light, string? script = null, string? zone = null)
    {
        var context = await _browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme, TimezoneId = zone });
        if (script is not null)
        {
            await context.AddInitScriptAsync(script);
        }

        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                Errors.Add(message.Text);
            }
        };
        await page.GotoAsync(address.ToString());
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
