using System.Net;
using NewsMonitor.Contracts;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Web.Tests.World;
using NSubstitute;
using Shouldly;
using Xunit;

namespace NewsMonitor.Web.Tests.Pages;

public sealed class PanelPagesTests
{
    [Fact]
    public async Task Replay_page_offers_the_folders_under_its_root_and_begins_one()
    {
        var root = Directory.CreateTempSubdirectory("newsmonitor-replays-");
        root.CreateSubdirectory("monday");
        await using var world = await WebWorld.Start(("NewsMonitor:Pages:ReplayRoot", root.FullName));
        world.Replay.Begin(Arg.Any<ReplayRequest>()).Returns((string?)null);

        var page = WebUtility.HtmlDecode(await world.Page("/replays"));
        using var answer = await Post(world, "/replays", ("path", "monday"), ("speed", "5"), ("into", "try"));

        page.ShouldContain("<option value=\"monday\"");
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await world.Replay.Received(1).Begin(new ReplayRequest(Path.Combine(root.FullName, "monday"), 5, "try", false));
        root.Delete(recursive: true);
    }

    [Theory]
    [InlineData("../..", "5", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/etc", "5", HttpStatusCode.UnprocessableEntity)]
    [InlineData(".", "fast", HttpStatusCode.BadRequest)]
    public async Task Nothing_outside_the_root_is_replayed_and_nonsense_is_refused(string path, string speed, HttpStatusCode status)
    {
        await using var world = await WebWorld.Start(("NewsMonitor:Pages:ReplayRoot", Path.GetTempPath() + "nowhere"));

        using var answer = await Post(world, "/replays", ("path", path), ("speed", speed), ("into", "try"));

        answer.StatusCode.ShouldBe(status);
        await world.Replay.DidNotReceive().Begin(Arg.Any<ReplayRequest>());
    }

    [Fact]
    public async Task Quarantine_shows_why_and_gives_up_on_request()
    {
        await using var world = await WebWorld.Start();
        var item = QuarantineItem.Of(WorkspaceKey.Main, "intake", "broken <b>file</b>", "it is not text", StoryWriter.Start);
        await world.Part<IQuarantine>().Add([item], default);

        var page = await world.Page("/quarantine");
        using var answer = await Post(world, $"/quarantine/{item.Id}/discard");

        page.ShouldContain("broken &lt;b&gt;file&lt;/b&gt;");
        page.ShouldContain("it is not text");
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await world.Page("/quarantine")).ShouldContain("Nothing waits.");
    }

    [Fact]
    public async Task Operations_show_how_far_each_partition_is()
    {
        await using var world = await WebWorld.Start();
        await world.Writer.Story("Bridge reopens");

        var page = await world.Page("/operations");

        page.ShouldContain("main/en");
        page.ShouldContain("wait for a decision");
    }

    private static Task<HttpResponseMessage> Post(WebWorld world, string address, params (string Name, string Value)[] fields) =>
        world.Http.PostAsync(new Uri(address, UriKind.Relative), new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));
}
