using System.Net;
using NewsMonitor.Contracts;
using NewsMonitor.Storage;
using NewsMonitor.Web.Tests.World;
using NSubstitute;
using Shouldly;
using Xunit;

namespace NewsMonitor.Web.Tests.Pages;

public sealed class ReplayButtonTests
{
    [Fact]
    public async Task Button_starts_the_replay_of_the_settings_and_shows_its_workspace()
    {
        await using var world = await WebWorld.Start(("NewsMonitor:Pages:ReplayPath", "seeds2"), ("NewsMonitor:Pages:ReplayInto", "try"), ("NewsMonitor:Pages:ReplaySpeed", "2"));
        world.Replay.Begin(Arg.Any<ReplayRequest>()).Returns((string?)null);

        using var answer = await world.Http.PostAsync(new Uri("/replays/seeds", UriKind.Relative), null);

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.OriginalString.ShouldBe("/?workspace=try");
        await world.Replay.Received(1).Begin(new ReplayRequest("seeds2", 2, "try", false));
    }

    [Fact]
    public async Task Another_site_cannot_press_it()
    {
        await using var world = await WebWorld.Start();
        using var press = new HttpRequestMessage(HttpMethod.Post, new Uri("/replays/seeds", UriKind.Relative));
        press.Headers.Add("Sec-Fetch-Site", "cross-site");

        using var answer = await world.Http.SendAsync(press);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await world.Replay.DidNotReceive().Begin(Arg.Any<ReplayRequest>());
    }

    [Fact]
    public async Task Folder_that_is_not_there_is_said()
    {
        await using var world = await WebWorld.Start();
        world.Replay.Begin(Arg.Any<ReplayRequest>()).Returns("folder 'seeds' is not there");

        using var answer = await world.Http.PostAsync(new Uri("/replays/seeds", UriKind.Relative), null);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain("folder 'seeds' is not there");
    }

    [Fact]
    public async Task Running_replay_shows_how_far_it_is_and_can_be_stopped()
    {
        await using var world = await WebWorld.Start();
        var demo = (await world.Part<IWorkspaces>().BeginAfresh("demo", default))!.Value;
        await world.Part<IReplays>().Save(new Replay { Id = "r1", Workspace = demo, Path = "/seeds", Scope = "folder:seeds", Speed = 1, Total = 5, Done = 2, StartedAt = StoryWriter.Start }, default);
        world.Replay.Control(ReplayControl.Cancel).Returns(true);

        var page = await world.Page("/?workspace=demo");
        using var answer = await world.Http.PostAsync(new Uri("/replays/r1/cancel", UriKind.Relative), null);

        page.ShouldContain("data-replay=\"/api/v1/replays/r1\"");
        page.ShouldContain("2 of 5");
        answer.Headers.Location!.OriginalString.ShouldBe("/?workspace=demo");
        await world.Replay.Received(1).Control(ReplayControl.Cancel);
    }

    [Fact]
    public async Task Wrong_settings_are_all_named_at_the_start()
    {
        var fault = await Should.ThrowAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => WebWorld.Start(("NewsMonitor:Pages:ReplayPath", " "), ("NewsMonitor:Pages:ReplayInto", "No Name"), ("NewsMonitor:Pages:ReplaySpeed", "0")));

        fault.Failures.Count().ShouldBe(3);
    }
}
