using System.Net;
using NewsMonitor.Contracts;
using NewsMonitor.Model;
using NewsMonitor.Web.Tests.World;
using NSubstitute;
using NSubstitute.Extensions;
using Shouldly;
using Xunit;

namespace NewsMonitor.Web.Tests.Pages.Watches;

/// <summary>The forms of the watches' pages, as a browser without script sends them.</summary>
public sealed class WatchButtonsTests(Worlds worlds) : IClassFixture<Worlds>
{
    private static readonly (string, string)[] Filled =
    [
        ("q", "harbour fire"), ("name", "Harbour"), ("frequency", "beginnings"), ("minutes", "5"), ("days", "2"), ("webhooks", "https://example.org/a\r\nhttps://example.org/b"), ("format", "cloudevents"), ("mails", "anna@example.org"), ("mail-at", "18:30, 8:00"), ("zone", "Europe/Amsterdam"),
    ];

    [Fact]
    public async Task Form_makes_a_watch_and_shows_each_secret_once()
    {
        await using var world = await WebWorld.Start();
        WatchOrder? order = null;
        world.Watches().Add(Arg.Any<WatchCaller>(), Arg.Do<WatchOrder>(wanted => order = wanted)).Returns(async _ =>
        {
            await world.Watch("w1", "Harbour", "harbour fire", new EndpointSettings { Kind = EndpointKind.Webhook, Target = "https://example.org/a" });
            return new WatchAnswer(WatchOutcome.Done, "w1", null, [new NewSecret("w1e", "whsec_c2VjcmV0")]);
        });

        using var answer = await Send(world, "/watches", Filled);

        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("whsec_c2VjcmV0");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await world.Page("/watches/w1")).ShouldNotContain("whsec_");
        order!.Settings.Name.ShouldBe("Harbour");
        order.Settings.Telling.ShouldBe(new WatchTelling { Frequency = WatchFrequency.Beginnings, AtMostEvery = TimeSpan.FromMinutes(5) } with { Kinds = order.Settings.Telling.Kinds, GrownPast = order.Settings.Telling.GrownPast });
        (TimeProvider.System.GetUtcNow() - order.Settings.Since!.Value).TotalDays.ShouldBe(2, 0.1);
        order.Endpoints.Select(e => e.Settings.Target).ShouldBe(["https://example.org/a", "https://example.org/b", "anna@example.org"]);
        order.Endpoints[0].Settings.Format.ShouldBe(WebhookFormat.CloudEvents);
        order.Endpoints[2].Settings.Mail!.At.ShouldBe([new TimeOnly(8, 0), new TimeOnly(18, 30)]);
        order.Endpoints[2].Settings.Mail!.Zone.ShouldBe("Europe/Amsterdam");
    }

    [Fact]
    public async Task Edit_keeps_the_endpoints_that_stay()
    {
        await using var world = await WebWorld.Start();
        await world.Watch("w1", "Harbour", "harbour", new EndpointSettings { Kind = EndpointKind.Webhook, Target = "https://example.org/a" });
        WatchOrder? order = null;
        world.Watches().Change(Arg.Any<WatchCaller>(), "w1", Arg.Do<WatchOrder>(wanted => order = wanted)).Returns(new WatchAnswer(WatchOutcome.Done, "w1"));

        (await world.Page("/watches/w1/edit")).ShouldContain("https://example.org/a</textarea>");
        using var answer = await Send(world, "/watches/w1/edit", Filled);

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.ToString().ShouldBe("/watches/w1");
        order!.Endpoints.Select(e => e.Id).ShouldBe(["w1e", null, null]);
    }

    [Theory]
    [InlineData("harbour (fire", "The parenthesis is not closed")]
    [InlineData("-harbour", "This would match nearly every story")]
    [InlineData("harbour", "too many watches")]
    public async Task What_is_refused_comes_back_as_it_was_typed(string query, string reason)
    {
        var world = await worlds.Of("full desk", w =>
        {
            w.Watches().Add(Arg.Any<WatchCaller>(), Arg.Any<WatchOrder>()).Returns(new WatchAnswer(WatchOutcome.TooMany, null, "too many watches"));
            return Task.CompletedTask;
        });

        using var answer = await Send(world, "/watches", ("q", query), ("name", "My harbour"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        page.ShouldContain(reason);
        page.ShouldContain("value=\"My harbour\"");
    }

    [Theory]
    [InlineData("minutes", "many")]
    [InlineData("days", "91")]
    [InlineData("frequency", "often")]
    [InlineData("mail-at", "noon")]
    [InlineData("format", "xml")]
    public async Task A_field_that_cannot_be_read_is_named(string field, string value)
    {
        var world = await worlds.Of("desk", w =>
        {
            w.Watches();
            return Task.CompletedTask;
        });

        using var answer = await Send(world, "/watches", ("q", "harbour"), ("mails", "anna@example.org"), (field, value));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(value);
    }

    [Fact]
    public async Task Buttons_ask_the_desk()
    {
        await using var world = await WebWorld.Start();
        await world.Watch("w1", "Harbour", "harbour");
        var desk = world.Watches();
        desk.ReturnsForAll(Task.FromResult(new WatchAnswer(WatchOutcome.Done, "w1")));

        foreach (var deed in new[] { "pause", "resume", "mute", "unmute", "enable", "remove" })
        {
            using var answer = await Send(world, $"/watches/w1/{deed}", ("story", "main.en.1"), ("endpoint", "w1e"));
            answer.Headers.Location!.ToString().ShouldBe(deed == "remove" ? "/watches" : "/watches/w1");
        }

        await desk.Received(1).Pause(Arg.Any<WatchCaller>(), "w1", true);
        await desk.Received(1).Pause(Arg.Any<WatchCaller>(), "w1", false);
        await desk.Received(1).Mute(Arg.Any<WatchCaller>(), "w1", new StoryId("main.en.1"), true);
        await desk.Received(1).Mute(Arg.Any<WatchCaller>(), "w1", new StoryId("main.en.1"), false);
        await desk.Received(1).Enable(Arg.Any<WatchCaller>(), "w1", "w1e");
        await desk.Received(1).Remove(Arg.Any<WatchCaller>(), "w1");
    }

    [Fact]
    public async Task Another_site_cannot_press_a_button()
    {
        await using var world = await WebWorld.Start();
        await world.Watch("w1", "Harbour", "harbour");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/watches/w1/remove") { Content = new FormUrlEncodedContent([]), Headers = { { "Sec-Fetch-Site", "cross-site" } } };

        using var answer = await world.Http.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static Task<HttpResponseMessage> Send(WebWorld world, string path, params (string Name, string Value)[] fields) =>
        world.Http.PostAsync(new Uri(path, UriKind.Relative), new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));
}
