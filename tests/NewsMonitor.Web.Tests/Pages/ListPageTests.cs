using System.Net;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Web.Tests.World;
using Shouldly;
using Xunit;

namespace NewsMonitor.Web.Tests.Pages;

public sealed class ListPageTests
{
    [Fact]
    public async Task Newest_change_stands_on_top_with_what_it_was()
    {
        await using var world = await WebWorld.Start();
        var bridge = await world.Writer.Story("Bridge reopens", source: "Harbour Post");
        await world.Writer.Story("Ferry aground");
        await world.Writer.Add(bridge, "Crowds cross the bridge");

        var page = await world.Page("/");

        page.IndexOf("Bridge reopens", StringComparison.Ordinal).ShouldBeLessThan(page.IndexOf("Ferry aground", StringComparison.Ordinal));
        page.ShouldContain("<bdi>Harbour Post</bdi>");
        page.ShouldContain("source not declared");
        page.ShouldContain("1 article joined: <q dir=\"auto\">Crowds cross the bridge</q>");
        page.ShouldContain("<b data-total=\"stories\">2</b> stories");
        page.ShouldContain("<b data-total=\"articles\">3</b> articles");
    }

    [Fact]
    public async Task Page_says_where_its_stream_goes_on()
    {
        await using var world = await WebWorld.Start();
        await world.Writer.Story("Bridge reopens");

        var page = await world.Page("/");

        page.ShouldContain($"data-cursor=\"{new Cursor(world.Part<IUpdateLog>().Epoch, 1)}\"");
        page.ShouldContain("data-live=\"/live\"");
    }

    [Fact]
    public async Task Empty_list_tells_how_articles_come_in()
    {
        await using var world = await WebWorld.Start();

        var page = WebUtility.HtmlDecode(await world.Page("/"));

        page.ShouldContain("No story yet");
        page.ShouldContain($"curl -X POST '{world.Http.BaseAddress!.ToString().TrimEnd('/')}/api/v1/articles'");
    }

    [Fact]
    public async Task Search_without_a_find_says_so_and_leads_back()
    {
        await using var world = await WebWorld.Start();
        await world.Writer.Story("Bridge reopens");

        (await world.Page("/?q=zeppelin")).ShouldContain("No story matches");
        (await world.Page("/?q=bridge")).ShouldContain("<mark>Bridge</mark> reopens");
    }

    [Fact]
    public async Task More_than_a_page_leads_on()
    {
        await using var world = await WebWorld.Start();
        for (var i = 0; i < 52; i++)
        {
            await world.Writer.Story($"Story number {i}");
        }

        var first = await world.Page("/");
        var start = first.IndexOf("href=\"/?after=", StringComparison.Ordinal) + 6;
        var second = await world.Page(first[start..first.IndexOf('"', start)]);

        first.ShouldContain("Story number 51<");
        first.ShouldNotContain("Story number 1<");
        second.ShouldContain("Story number 1<");
        second.ShouldContain("Story number 0<");
        second.ShouldNotContain("Story number 2<");
    }

    [Fact]
    public async Task Fragment_has_the_rows_asked_for_and_no_others()
    {
        await using var world = await WebWorld.Start();
        var bridge = await world.Writer.Story("Bridge reopens");
        await world.Writer.Story("Ferry aground");

        var rows = await world.Page($"/fragments/stories?id={bridge.Id}&id=main.en.99&id=nonsense");

        rows.ShouldContain($"data-key=\"{bridge.Id}\"");
        rows.ShouldNotContain("Ferry aground");
        rows.ShouldNotContain("data-whole");
        rows.ShouldNotContain("<html");
    }

    [Fact]
    public async Task Merged_story_has_no_row_any_more()
    {
        await using var world = await WebWorld.Start();
        var into = await world.Writer.Story("Bridge reopens");
        var from = await world.Writer.Story("Old bridge open again");
        await world.Writer.Merge(from, into);

        (await world.Page($"/fragments/stories?id={from.Id}")).ShouldNotContain("<li");
        (await world.Page("/")).ShouldNotContain("Old bridge open again</a>");
    }

    [Fact]
    public async Task Unknown_workspace_is_a_page_that_says_so()
    {
        await using var world = await WebWorld.Start();

        using var answer = await world.Http.GetAsync(new Uri("/?workspace=nowhere", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain("workspace 'nowhere' is not known");
    }
}
