using System.Text.Json;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Web.Tests.World;
using Shouldly;
using Xunit;

namespace NewsMonitor.Web.Tests.Pages.Live;

public sealed class LiveTests
{
    [Fact]
    public async Task An_open_list_is_sent_the_row_of_what_changed()
    {
        await using var world = await WebWorld.Start();
        await using var page = await LiveListener.Open(world.Http, "/live?after=" + Cursor(world));
        var bridge = await world.Writer.Story("Bridge <b>reopens</b>", source: "Harbour Post");

        var (id, frame) = await page.Next("rows");

        id.ShouldBe(Cursor(world));
        frame.GetProperty("changes").GetInt32().ShouldBe(1);
        frame.GetProperty("headline").GetString().ShouldBe("Bridge <b>reopens</b>");
        frame.GetProperty("totals").GetProperty("stories").GetInt64().ShouldBe(1);
        var row = frame.GetProperty("rows")[0].GetString()!;
        row.ShouldContain($"data-key=\"{bridge.Id}\"");
        row.ShouldContain("Bridge &lt;b&gt;reopens&lt;/b&gt;");
    }

    [Fact]
    public async Task A_list_that_comes_back_is_sent_each_story_once_in_its_newest_version()
    {
        await using var world = await WebWorld.Start();
        var from = Cursor(world);
        var bridge = await world.Writer.Story("Bridge reopens");
        await world.Writer.Add(bridge, "Crowds cross the bridge");
        await world.Writer.Story("Ferry aground");

        await using var page = await LiveListener.Open(world.Http, "/live?after=" + from);
        var (id, frame) = await page.Next("rows");

        id.ShouldBe(Cursor(world));
        frame.GetProperty("changes").GetInt32().ShouldBe(3);
        frame.GetProperty("rows").GetArrayLength().ShouldBe(2);
        frame.GetProperty("rows")[0].GetString().ShouldNotBeNull().ShouldContain("data-version=\"2\"");
    }

    [Fact]
    public async Task A_story_that_ended_leaves_the_list()
    {
        await using var world = await WebWorld.Start();
        var into = await world.Writer.Story("Bridge reopens");
        var from = await world.Writer.Story("Old bridge open again");
        await using var page = await LiveListener.Open(world.Http, "/live?after=" + Cursor(world));

        await world.Writer.Merge(from, into);

        (await page.Next("rows")).Data.GetProperty("gone").EnumerateArray().Select(g => g.GetString()).ShouldBe([from.Id.Value]);
    }

    [Fact]
    public async Task More_than_a_frame_carries_makes_the_page_ask_for_the_list()
    {
        await using var world = await WebWorld.Start(("NewsMonitor:Live:MostRows", "2"));
        var from = Cursor(world);
        foreach (var title in new[] { "Bridge reopens", "Ferry aground", "Volcano erupts" })
        {
            await world.Writer.Story(title);
        }

        await using var page = await LiveListener.Open(world.Http, "/live?after=" + from);
        var (_, frame) = await page.Next("rows");

        frame.GetProperty("whole").GetBoolean().ShouldBeTrue();
        frame.GetProperty("rows").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("foreign-7")]
    [InlineData("nonsense")]
    public async Task A_cursor_that_is_not_of_this_log_is_a_gap_and_the_stream_goes_on_from_now(string cursor)
    {
        await using var world = await WebWorld.Start();
        await world.Writer.Story("Bridge reopens");

        await using var page = await LiveListener.Open(world.Http, "/live?after=" + cursor);

        (await page.Next("gap")).Id.ShouldBe(Cursor(world));
        await world.Writer.Story("Ferry aground");
        (await page.Next("rows")).Data.GetProperty("rows").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Another_workspace_is_not_told()
    {
        await using var world = await WebWorld.Start();
        await using var page = await LiveListener.Open(world.Http, "/live?workspace=demo&after=" + Cursor(world));
        await world.Writer.Story("Bridge reopens");

        (await page.Next("heartbeat")).Data.ValueKind.ShouldBe(JsonValueKind.Object);
    }

    [Fact]
    public async Task All_open_lists_are_sent_the_same_frame()
    {
        await using var world = await WebWorld.Start();
        await using var one = await LiveListener.Open(world.Http, "/live?after=" + Cursor(world));
        await using var other = await LiveListener.Open(world.Http, "/live?after=" + Cursor(world));
        await world.Writer.Story("Bridge reopens");

        (await one.Next("rows")).Data.GetRawText().ShouldBe((await other.Next("rows")).Data.GetRawText());
    }

    private static string Cursor(WebWorld world) => new Cursor(world.Part<IUpdateLog>().Epoch, world.Part<IUpdateLog>().Latest).ToString();
}
