using Microsoft.Playwright;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.EndToEnd.Tests.Live;

/// <summary>The analyst's hand by page: done, obeyed, taken back.</summary>
public sealed class HandTests(OpenDesk desk) : IClassFixture<OpenDesk>
{
    private const string Bridge = "The old harbour bridge of Marlow was closed on Monday after engineers found cracks in two piers.";
    private const string Drought = "Farmers around Lake Orbec asked for help on Monday because the drought has dried out their wells.";

    [Fact]
    public async Task Merge_by_page_is_obeyed_after_a_kill_and_can_be_taken_back()
    {
        var (bridge, drought) = await Two("merge");
        var page = await desk.Open($"stories/{bridge}");
        await page.Keyboard.PressAsync("m");
        await page.Keyboard.TypeAsync(drought);
        await page.Keyboard.PressAsync("Enter");
        await Listed(1, "Marlow merge", "Orbec merge");

        await desk.Server.Kill();
        await desk.Server.Start();
        var later = await desk.Post("merge-later", "Drought dries out wells around Orbec merge", Drought + " Trucks bring water to the villages now.");
        var survivor = await desk.StoryOf(later);
        (await desk.StoryOf(await desk.Post("merge-bridge", "Harbour bridge of Marlow merge closed after cracks", Bridge + " Ferries sail every ten minutes."))).ShouldBe(survivor);

        await page.GotoAsync(new Uri(desk.Server.Address, $"stories/{survivor}").ToString());
        await page.Locator(".actions li[data-state=applied] button").First.ClickAsync();
        await page.Locator(".actions li[data-state=undone]").First.WaitForAsync();
        await Listed(2, "Marlow merge", "Orbec merge");
    }

    [Fact]
    public async Task Split_with_two_keystrokes_founds_a_story_and_u_takes_it_back()
    {
        var first = await desk.Post("split-1", "Harbour bridge of Marlow split closed after cracks", Bridge);
        var story = await desk.StoryOf(first);
        var second = await desk.Post("split-2", "Marlow split closes harbour bridge, cracks found", Bridge + " The mayor spoke of months.");
        (await desk.StoryOf(second)).ShouldBe(story);
        var page = await desk.Open($"stories/{story}");
        await page.Locator($"#a-{second} input[name='articleIds[]']").CheckAsync();

        await page.Keyboard.PressAsync("s");
        await page.Keyboard.PressAsync("Enter");

        var apart = await Eventually.Becomes(() => desk.StoryOf(second), s => s != story, "the split article in a story of its own");
        apart.ShouldNotBe(story);
        await page.Locator("body").PressAsync("Escape");
        await page.EvaluateAsync("document.activeElement.blur()");
        await page.Keyboard.PressAsync("u");
        await Eventually.Becomes(() => desk.StoryOf(second), s => s == story, "the split article back in its story");
    }

    [Fact]
    public async Task Headline_note_and_apart_are_told_in_the_page_with_who_did_them()
    {
        var (bridge, drought) = await Two("words");
        var page = await desk.Open($"stories/{bridge}");
        await page.FillAsync("#hand-name", "Ada");
        await Act(page, "headline", "input[name=text]", "Marlow loses its bridge for months");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Marlow loses its bridge for months" }).WaitForAsync();
        await Act(page, "note", "textarea", "ask the harbour master");
        await page.Locator(".timeline").GetByText("ask the harbour master").First.WaitForAsync();
        await Act(page, "apart", "input[name=storyId]", drought);

        await page.Locator(".actions").GetByText("Ada").First.WaitForAsync();
        await page.Locator(".actions").GetByText("kept apart").First.WaitForAsync();
        await page.Locator(".actions li[data-state=applied]", new() { HasText = "headline" }).Locator("button").ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Harbour bridge of Marlow words closed" }).First.WaitForAsync();
    }

    [Fact]
    public async Task Merge_across_languages_is_refused_with_a_clear_word()
    {
        var (bridge, _) = await Two("refused");
        await desk.Server.Client.PostArticles([new { id = "refused-de", title = "Hafenbrücke gesperrt", body = "Die Hafenbrücke in Nordhaven ist seit Dienstag für den Verkehr gesperrt, weil Gutachter Risse in den Pfeilern fanden.", language = "de" }]);
        var german = await Eventually.Becomes(async () => (await desk.Server.Client.Stories()).FirstOrDefault(s => s.GetProperty("headline").GetString() == "Hafenbrücke gesperrt"), s => s.ValueKind != System.Text.Json.JsonValueKind.Undefined, "the German story");
        var page = await desk.Open($"stories/{bridge}");

        await Act(page, "merge", "input[name='stories[]']", german.GetProperty("id").GetString()!);

        await page.Locator("[data-act=merge] .answer", new() { HasText = "across languages" }).WaitForAsync();
    }

    private static async Task Act(IPage page, string what, string field, string words)
    {
        var act = page.Locator($"[data-act={what}]");
        if (await act.GetAttributeAsync("open") is null)
        {
            await act.Locator("summary").ClickAsync();
        }

        await act.Locator(field).FillAsync(words);
        await act.Locator("button[type=submit]").ClickAsync();
        await act.Locator(".answer:not(:empty)").WaitForAsync();
    }

    private async Task<(string Bridge, string Drought)> Two(string mark)
    {
        var bridge = await desk.StoryOf(await desk.Post($"{mark}-1", $"Harbour bridge of Marlow {mark} closed after cracks", Bridge.Replace("Marlow", $"Marlow {mark}", StringComparison.Ordinal)));
        var drought = await desk.StoryOf(await desk.Post($"{mark}-2", $"Drought dries out wells around Orbec {mark}", Drought.Replace("Orbec", $"Orbec {mark}", StringComparison.Ordinal)));
        bridge.ShouldNotBe(drought);
        return (bridge, drought);
    }

    private Task Listed(int count, params string[] words) => Eventually.Becomes(
        async () => (await desk.Server.Client.Stories()).Count(s => words.Any(w => s.GetProperty("headline").GetString()!.Contains(w, StringComparison.Ordinal))),
        n => n == count,
        $"{count} stories with {string.Join(" or ", words)}");
}
