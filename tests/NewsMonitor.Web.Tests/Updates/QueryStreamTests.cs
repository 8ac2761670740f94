using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NewsMonitor.Web.Tests.World;
using Shouldly;
using Xunit;

namespace NewsMonitor.Web.Tests.Updates;

/// <summary>The stream of updates, kept to what a query holds for.</summary>
public sealed class QueryStreamTests
{
    private const string Asked = "/api/v1/updates?q=";

    [Fact]
    public async Task Only_updates_of_stories_that_match_come()
    {
        await using var world = await WebWorld.Start();
        await using var stream = await LiveListener.Open(world.Http, Asked + Uri.EscapeDataString("Rutte \"peace deal\" articles>=2"));

        await world.Writer.Story("Bridge opens");
        var talks = await world.Writer.Story("Rutte visits Kyiv");
        talks = await world.Writer.Add(talks, "Peace deals are near");
        await world.Writer.Story("Peace deal of another kind");
        await world.Writer.Add(talks, "Nothing new");

        var began = (await stream.Next("story-updated")).Data;
        began.GetProperty("storyId").GetString().ShouldBe(talks.Id.Value);
        began.GetProperty("version").GetInt32().ShouldBe(2);
        (await stream.Next("story-updated")).Data.GetProperty("version").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task What_was_missed_is_matched_as_it_was()
    {
        await using var world = await WebWorld.Start();
        var first = await world.Writer.Story("Bridge opens");
        var cursor = (await Cursor(world, first.Id.Value))!;
        var talks = await world.Writer.Story("Rutte visits Kyiv");
        talks = await world.Writer.Add(talks, "Rutte leaves");
        await world.Writer.Add(talks, "Peace deal signed");

        await using var stream = await LiveListener.Open(world.Http, $"{Asked}{Uri.EscapeDataString("peace articles>=2")}&after={cursor}");

        var (id, data) = await stream.Next("story-updated");
        data.GetProperty("version").GetInt32().ShouldBe(3);
        id.ShouldBe(data.GetProperty("cursor").GetString());
    }

    [Fact]
    public async Task A_story_that_ends_in_one_that_matches_is_told()
    {
        await using var world = await WebWorld.Start();
        var flood = await world.Writer.Story("Flood in Velmora");
        var bridge = await world.Writer.Story("Bridge opens");
        var ferry = await world.Writer.Story("Ferry aground");
        var volcano = await world.Writer.Story("Volcano erupts");
        await using var stream = await LiveListener.Open(world.Http, Asked + "flood");

        await world.Writer.Merge(ferry, volcano);
        await world.Writer.Merge(bridge, flood);

        (await stream.Next("story-updated")).Data.GetProperty("storyId").GetString().ShouldBe(bridge.Id.Value);
    }

    [Fact]
    public async Task A_query_that_is_wrong_is_pointed_at_before_the_stream_begins()
    {
        await using var world = await WebWorld.Start();

        using var answer = await world.Http.GetAsync(new Uri(Asked + "articles%3E%3Dmany", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("at").GetInt32().ShouldBe(0);
    }

    private static async Task<string?> Cursor(WebWorld world, string story) =>
        (await world.Json($"/api/v1/stories/{story}/updates")).GetProperty("items").EnumerateArray().Last().GetProperty("cursor").GetString();
}
