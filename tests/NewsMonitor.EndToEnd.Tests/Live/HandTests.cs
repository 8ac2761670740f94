using Microsoft.Playwright;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.EndToEnd.Tests.Live;

/// <summary>The analyst's hand by page: done, obeyed, taken back.</summary>
public sealed class HandTests(OpenDesk desk) : IClassFixture<OpenDesk>
{
    // Each test has matters of its own: the engine would put likenesses together.
    private static readonly Matter Bridge = new("Harbour bridge of Marlow closed after cracks", "The old harbour bridge of Marlow was closed on Monday after engineers found cracks in two piers.");
    private static readonly Matter Drought = new("Drought dries out wells around Lake Orbec", "Farmers around Lake Orbec asked for help because the drought has dried out their wells.");
    private static readonly Matter Bank = new("Nordhaven bank drops merger with Kestral", "Nordhaven bank said that it would not merge with its rival Kestral, whose shares fell by a tenth.");
    private static readonly Matter Volcano = new("Volcano Seral throws ash nine kilometres high", "The volcano Seral threw ash nine kilometres high; villages below the mountain were cleared.");
    private static readonly Matter Cup = new("Tarn win the islands' cup on penalties", "Goalkeeper Sol Varga held two penalties and carried Tarn to the islands' cup against Lindholm.");
    private static readonly Matter Vaccine = new("Vaccine against sand fever works in large trial", "A vaccine against sand fever protected most of those who got it in a trial led by Noor Haddan.");

    [Fact]
    public async Task Merge_by_page_is_obeyed_after_a_kill_and_can_be_taken_back()
    {
        var (bridge, drought) = (await Story(Bridge), await Story(Drought));
        var page = await desk.Open($"stories/{bridge}");
        await page.Keyboard.PressAsync("m");
        await page.Keyboard.TypeAsync(drought);
        await page.Keyboard.PressAsync("Enter");
        await Listed(1, "Marlow", "Orbec");

        await desk.Server.Kill();
        await desk.Server.Start();
        var later = await desk.Post("merge-later", "Wells around Lake Orbec dry, trucks bring water", Drought.Body + " Trucks bring water to the villages now.");
        var survivor = await desk.StoryOf(later);
        (await desk.StoryOf(await desk.Post("merge-bridge", "Cracks close the harbour bridge of Marlow", Bridge.Body + " Ferries sail every ten minutes."))).ShouldBe(survivor);

        await page.GotoAsync(new Uri(desk.Server.Address, $"stories/{survivor}").ToString());
        await page.Locator(".actions li[data-state=applied] button").First.ClickAsync();
        await page.Locator(".actions li[data-state=undone]").First.WaitForAsync();
        await Listed(2, "Marlow", "Orbec");
    }

    [Fact]
    public async Task Split_with_two_keystrokes_founds_a_story_and_u_takes_it_back()
    {
        var story = await Story(Bank);
        var second = await desk.Post("split-2", "Kestral falls as Nordhaven bank drops merger", Bank.Body + " Unions were relieved.");
        (await desk.StoryOf(second)).ShouldBe(story);
        var page = await desk.Open($"stories/{story}");
        await page.Locator($"#a-{second} input[name='articleIds[]']").CheckAsync();

        await page.Keyboard.PressAsync("s");
        await page.Keyboard.PressAsync("Enter");

        var apart = await Eventually.Becomes(() => desk.StoryOf(second), s => s != story, "the split article in a story of its own");
        apart.ShouldNotBe(story);
        await page.Locator(".actions li[data-state=applied]").First.WaitForAsync();
        await page.Locator("body").PressAsync("Escape");
        await page.EvaluateAsync("document.activeElement.blur()");
        await page.Keyboard.PressAsync("u");
        await Eventually.Becomes(() => desk.StoryOf(second), s => s == story, "the split article back in its story");
    }

    [Fact]
    public async Task Headline_note_and_apart_are_told_in_the_page_with_who_did_them()
    {
        var (volcano, cup) = (await Story(Volcano), await Story(Cup));
        var page = await desk.Open($"stories/{volcano}");
        await page.FillAsync("#hand-name", "Ada");
        await Act(page, "headline", "input[name=text]", "Seral wakes after fifty years");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Seral wakes after fifty years" }).WaitForAsync();
        await Act(page, "note", "textarea", "ask the harbour master");
        await page.Locator(".timeline").GetByText("ask the harbour master").First.WaitForAsync();
        await Act(page, "apart", "input[name=storyId]", cup);

        await page.Locator(".actions").GetByText("Ada").First.WaitForAsync();
        await page.Locator(".actions").GetByText("kept apart").First.WaitForAsync();
        await page.Locator(".actions li[data-state=applied]", new() { HasText = "headline" }).Locator("button").ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Volcano Seral throws ash" }).First.WaitForAsync();
    }

    [Fact]
    public async Task Merge_across_languages_is_refused_with_a_clear_word()
    {
        var vaccine = await Story(Vaccine);
        await desk.Server.Client.PostArticles([new { id = "refused-de", title = "Hafenbrücke gesperrt", body = "Die Hafenbrücke in Nordhaven ist seit Dienstag für den Verkehr gesperrt, weil Gutachter Risse in den Pfeilern fanden.", language = "de" }]);
        var german = await Eventually.Becomes(async () => (await desk.Server.Client.Stories()).FirstOrDefault(s => s.GetProperty("headline").GetString() == "Hafenbrücke gesperrt"), s => s.ValueKind != System.Text.Json.JsonValueKind.Undefined, "the German story");
        var page = await desk.Open($"stories/{vaccine}");

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

    private async Task<string> Story(Matter matter) => await desk.StoryOf(await desk.Post(matter.Title, matter.Title, matter.Body));

    private Task Listed(int count, params string[] words) => Eventually.Becomes(
        async () => (await desk.Server.Client.Stories()).Count(s => words.Any(w => s.GetProperty("headline").GetString()!.Contains(w, StringComparison.Ordinal))),
        n => n == count,
        $"{count} stories with {string.Join(" or ", words)}");

    private sealed record Matter(string Title, string Body);
}
