using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NewsMonitor.Model;
using NewsMonitor.Web.Tests.World;
using Shouldly;
using Xunit;

namespace NewsMonitor.Web.Tests.Analyst;

/// <summary>Acting on a story as it was when one looked. The partition of this world never answers: what is taken waits (202).</summary>
public sealed class ExpectedVersionTests
{
    private static readonly (string, string)[] Impatient = [("NewsMonitor:Analyst:AnswerWithin", "00:00:00.1")];

    [Fact]
    public async Task A_story_that_only_calmed_down_is_as_one_saw_it()
    {
        await using var world = await WebWorld.Start(Impatient);
        var story = await world.Writer.Story("Bridge reopens");
        story = await world.Writer.Calm(story);

        (await Note(world, story, version: 2)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await Note(world, story, version: 1)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    [InlineData(9)]
    public async Task A_story_that_grew_is_to_be_looked_at_again(int version)
    {
        await using var world = await WebWorld.Start(Impatient);
        var story = await world.Writer.Story("Bridge reopens");
        story = await world.Writer.Calm(await world.Writer.Add(story, "Crowds cross the bridge"));

        using var answer = await Note(world, story, version);

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("version").GetInt32().ShouldBe(3);
    }

    private static Task<HttpResponseMessage> Note(WebWorld world, StoryHead story, int version) =>
        world.Http.PostAsJsonAsync(new Uri($"/api/v1/stories/{story.Id}/note", UriKind.Relative), new { text = "Look", expectedVersion = version, reason = "test" });
}
