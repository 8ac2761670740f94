using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace NewsMonitor.EndToEnd.Tests.Live;

/// <summary>What axe finds on the pages: nothing.</summary>
public sealed class AccessibilityTests(OpenDesk desk) : IClassFixture<OpenDesk>
{
    private static readonly ColorScheme[] Schemes = [ColorScheme.Light, ColorScheme.Dark];

    [Fact]
    public async Task No_page_has_a_violation_by_day_and_in_the_dark()
    {
        await Check("", wide: false);
        var article = await desk.Post("a1", "Ferry Alba runs aground off Port Amon", "The ferry Alba ran aground off Port Amon on Tuesday. \"There was no buoy,\" captain Maren Oldt told the Northern Wire. All 212 passengers were taken ashore.", "Island Radio");
        await desk.Post("a2", "Passengers of ferry Alba safe after grounding", "All 221 passengers of the ferry Alba are safe after it ran aground off Port Amon. \"There was no buoy that night,\" captain Maren Oldt told the Northern Wire.", "Port Amon Post");
        var story = await desk.StoryOf(article);
        foreach (var path in new[] { "", "?q=ferry", "?q=zeppelin", $"stories/{story}", "watches", "watches/new?q=ferry", "watches/new?q=%22ferry", "feeds", "replays", "quarantine", "operations", "stories/main.en.999999" })
        {
            await Check(path, wide: true);
        }
    }

    private async Task Check(string path, bool wide)
    {
        var page = await desk.Open(path);
        if (!wide)
        {
            await page.SetViewportSizeAsync(360, 740);
        }

        foreach (var scheme in Schemes)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });

            // A row that has just come is lit for a moment: what is looked at is the page at rest.
            await page.EvaluateAsync("() => Promise.allSettled(document.getAnimations().filter(a => a.effect.getComputedTiming().endTime !== Infinity).map(a => a.finished)).then(() => true)");
            var result = await page.RunAxe();

            result.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}").ShouldBeEmpty($"/{path} in {scheme}");
        }

        await page.CloseAsync();
    }
}
