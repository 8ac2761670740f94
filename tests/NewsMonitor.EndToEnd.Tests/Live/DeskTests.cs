using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace NewsMonitor.EndToEnd.Tests.Live;

/// <summary>The list as a person uses it.</summary>
public sealed class DeskTests(OpenDesk desk) : IClassFixture<OpenDesk>
{
    [Fact]
    public async Task Rows_wait_while_the_reader_is_among_them_and_come_in_when_let_in()
    {
        await desk.Post("w1", "Ferry Alba runs aground off Port Amon", "The ferry Alba ran aground off Port Amon on Tuesday morning.");
        var page = await desk.Open("");
        await page.GetByText("Ferry Alba runs aground").First.WaitForAsync();
        await page.Locator(".row h2").First.HoverAsync();

        await desk.Post("w2", "Volcano Seral throws ash over Lindholm", "The volcano Seral threw ash nine kilometres high over Lindholm.");
        await page.Locator("#let-in:visible").WaitForAsync();
        (await page.InnerTextAsync("#let-in")).ShouldContain("change");
        (await page.GetByText("Volcano Seral throws").CountAsync()).ShouldBe(0);
        await page.ClickAsync("#let-in");

        await page.GetByText("Volcano Seral throws").First.WaitForAsync();
        desk.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Keyboard_goes_down_the_list_opens_and_comes_back()
    {
        await desk.Post("k1", "Nordhaven bank drops merger with Kestral", "Nordhaven bank said on Monday that it would not merge with its rival Kestral.");
        await desk.Post("k2", "Observatory of Tarn finds a second moon", "Astronomers at the observatory of Tarn reported a small second moon.");
        var page = await desk.Open("");
        await page.GetByText("second moon").First.WaitForAsync();
        await page.GetByText("Nordhaven bank").First.WaitForAsync();

        await page.Keyboard.PressAsync("?");
        await page.Locator("dialog#help[open]").WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("k");
        var headline = await page.Locator(".row[data-here] h2").InnerTextAsync();
        await page.Keyboard.PressAsync("o");
        await page.WaitForURLAsync("**/stories/**");
        (await page.Locator("h1").InnerTextAsync()).ShouldBe(headline);
        await page.GoBackAsync();
        await page.Locator(".row").First.WaitForAsync();
        await page.Keyboard.PressAsync("/");
        (await page.EvaluateAsync<string>("document.activeElement.name")).ShouldBe("q");
    }

    [Fact]
    public async Task News_are_counted_in_title_and_icon_times_are_the_readers_and_paper_shows_stories_alone()
    {
        var page = await desk.Open("", zone: "Asia/Kolkata");
        (await page.TitleAsync()).ShouldNotStartWith("(");
        await desk.Post("h1", "Lighthouse of Carrow is lit again", "The lighthouse of Carrow was lit on Friday for the first time in twenty years.");
        var row = page.Locator(".row", new() { HasText = "Lighthouse of Carrow" });

        await row.Locator(".whose > .new").WaitForAsync();
        (await page.TitleAsync()).ShouldMatch("^\\([1-9][0-9]*\\) ");
        (await page.Locator("link[rel=icon]").GetAttributeAsync("href"))!.ShouldStartWith("data:image/svg+xml");
        (await row.Locator("time[data-ago]").First.GetAttributeAsync("title"))!.ShouldContain("GMT+5:30");

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        (await page.Locator(".search").IsVisibleAsync()).ShouldBeFalse();
        (await row.IsVisibleAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Masthead_is_one_row_whatever_the_connection_says_and_opened_pages_are_no_news_to_the_operator()
    {
        var page = await desk.Open("");
        const string height = "document.querySelector('.masthead').offsetHeight";
        var live = await page.EvaluateAsync<int>(height);

        await page.EvaluateAsync("document.querySelector('#live-state .word').textContent = 'reconnecting…'");
        (await page.EvaluateAsync<int>(height)).ShouldBe(live);

        await desk.Open("replays");
        await desk.Open("sign-in");
        desk.Server.Said.ShouldNotContain("Antiforgery");
    }

    [Fact]
    public async Task Filter_stands_in_the_address_and_leads_there_again()
    {
        await desk.Post("f1", "Museum of Orbec shows lost paintings", "The museum of Orbec shows forty paintings that were thought lost.", source: "Valmer Herald");
        var page = await desk.Open("");
        await page.GetByText("Museum of Orbec").First.WaitForAsync();
        await page.ClickAsync(".filters summary");
        await page.FillAsync(".filters input[name=source]", "Valmer Herald");
        await page.ClickAsync(".filters button");

        await page.WaitForURLAsync("**source=Valmer**");
        (await page.Locator(".row").CountAsync()).ShouldBe(1);
        await page.ReloadAsync();
        (await page.Locator(".row h2").First.InnerTextAsync()).ShouldContain("Museum of Orbec");
    }

    [Fact]
    public async Task Nothing_sticks_out_on_a_phone_and_colours_are_the_readers_choice()
    {
        await desk.Post("p1", "Railway to Solana reopens after landslide", "The railway to Solana reopened on Wednesday after a landslide had closed it for a month.");
        foreach (var path in new[] { "", "feeds", "replays", "quarantine", "operations" })
        {
            var page = await desk.Open(path, width: 360, height: 740, scheme: ColorScheme.Dark);
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, $"/{path} on a phone");
        }

        var list = await desk.Open("", scheme: ColorScheme.Dark);
        var night = await list.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
        await list.ClickAsync("#theme");
        (await list.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor")).ShouldNotBe(night);
        await list.ReloadAsync();
        (await list.GetAttributeAsync("html", "data-theme")).ShouldBe("light");
    }
}
