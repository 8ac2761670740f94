using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NewsMonitor.Web.Tests.World;
using Shouldly;
using Xunit;

namespace NewsMonitor.Web.Tests.Stories;

public sealed class StoriesApiTests(Worlds worlds) : IClassFixture<Worlds>
{
    [Fact]
    public async Task Known_answer_is_not_sent_again()
    {
        await using var world = await WebWorld.Start();
        var head = await world.Writer.Story("Bridge reopens");
        using var first = await world.Http.GetAsync(Story(head.Id.Value));
        using var again = new HttpRequestMessage(HttpMethod.Get, Story(head.Id.Value));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await world.Http.SendAsync(again);

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await second.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Changed_story_has_another_tag()
    {
        await using var world = await WebWorld.Start();
        var head = await world.Writer.Story("Bridge reopens");
        using var first = await world.Http.GetAsync(Story(head.Id.Value));
        await world.Writer.Add(head, "Bridge closes again");

        using var second = await world.Http.GetAsync(Story(head.Id.Value));

        second.Headers.ETag.ShouldNotBe(first.Headers.ETag);
    }

    [Fact]
    public async Task Merged_story_sends_on_for_ever_and_keeps_the_query()
    {
        await using var world = await WebWorld.Start();
        var into = await world.Writer.Story("Bridge reopens");
        var from = await world.Writer.Story("Old bridge open again");
        await world.Writer.Merge(from, into);

        using var answer = await world.Http.GetAsync(new Uri($"/api/v1/stories/{from.Id}/articles?limit=2", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.PermanentRedirect);
        answer.Headers.Location!.OriginalString.ShouldBe($"/api/v1/stories/{into.Id}/articles?limit=2");
    }

    [Theory]
    [InlineData("/api/v1/stories/main.en.99", 404)]
    [InlineData("/api/v1/stories/nonsense", 404)]
    [InlineData("/api/v1/stories?workspace=nowhere", 404)]
    [InlineData("/api/v1/stories?limit=0", 400)]
    [InlineData("/api/v1/stories?sort=loudest", 400)]
    [InlineData("/api/v1/stories?since=yesterday", 400)]
    [InlineData("/api/v1/search?q=", 400)]
    public async Task Wrong_request_gets_problem_details(string path, int status)
    {
        var world = await worlds.Empty();

        using var answer = await world.Http.GetAsync(new Uri(path, UriKind.Relative));

        ((int)answer.StatusCode).ShouldBe(status);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
    }

    private static Uri Story(string id) => new($"/api/v1/stories/{id}", UriKind.Relative);
}
