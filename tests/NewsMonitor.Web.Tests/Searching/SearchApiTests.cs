using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NewsMonitor.Web.Tests.World;
using Shouldly;
using Xunit;

namespace NewsMonitor.Web.Tests.Searching;

/// <summary>Searching over HTTP: what is found, what is marked, what is wrong.</summary>
public sealed class SearchApiTests(Worlds worlds) : IClassFixture<Worlds>
{
    [Theory]
    [InlineData("bridge", "Bridge opens|Old bridge falls")]
    [InlineData("bridge -old", "Bridge opens")]
    [InlineData("\"old bridge\"", "Old bridge falls")]
    [InlineData("bridge source:post", "Bridge opens")]
    [InlineData("source:gazette OR flood", "Old bridge falls|Flood in Velmora")]
    [InlineData("title:velmora", "Flood in Velmora")]
    [InlineData("body:velmora", "")]
    [InlineData("lang:en after:2024-12-02 bridge", "Bridge opens|Old bridge falls")]
    [InlineData("bridge before:2024-12-02", "")]
    [InlineData("lang:nl", "")]
    [InlineData("velm*", "Flood in Velmora")]
    [InlineData("crossed near/3 river", "Bridge opens")]
    [InlineData("source:p%t", "")]
    [InlineData("bridges", "Bridge opens|Old bridge falls")]
    [InlineData("bridge articles>=1", "Bridge opens|Old bridge falls")]
    [InlineData("bridge articles>=2", "")]
    [InlineData("bridge age<1h", "")]
    [InlineData("origin:reuters OR velmora", "Flood in Velmora")]
    public async Task Articles_are_found_by_words_and_fields(string q, string titles)
    {
        var world = await worlds.Of("stories", Furnish);

        var answer = await Search(world, q);

        answer.GetProperty("items").EnumerateArray().Select(a => a.GetProperty("title").GetString()).Order()
            .ShouldBe(titles.Split('|', StringSplitOptions.RemoveEmptyEntries).Order());
    }

    [Fact]
    public async Task Hits_are_marked_in_title_excerpt_and_headline()
    {
        var world = await worlds.Of("stories", Furnish);

        var answer = await Search(world, "river bridge");
        var hit = answer.GetProperty("items")[0];

        Marked(hit, "title", "titleMarks").ShouldBe(["Bridge"]);
        Marked(hit, "excerpt", "excerptMarks").ShouldBe(["river"]);
        var story = answer.GetProperty("stories")[0];
        Marked(story, "headline", "marks").ShouldBe(["Bridge"]);
        story.GetProperty("id").GetString().ShouldBe(hit.GetProperty("storyId").GetString());
        story.GetProperty("hits").GetInt32().ShouldBe(1);
    }

    [Theory]
    [InlineData("bridge \"open", 7)]
    [InlineData("bridge (river", 7)]
    [InlineData("nosuch:thing", 0)]
    [InlineData("after:soon", 6)]
    public async Task Malformed_query_is_pointed_at(string q, int at)
    {
        var world = await worlds.Empty();

        using var answer = await world.Http.GetAsync(new Uri($"/api/v1/search?q={Uri.EscapeDataString(q)}", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("at").GetInt32().ShouldBe(at);
        problem.GetProperty("hint").GetString().ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("q=bridge -old", 1)]
    [InlineData("q=source:gazette OR flood", 2)]
    [InlineData("source=Post&q=bridge", 1)]
    [InlineData("language=nl", 0)]
    [InlineData("feed=nobody", 0)]
    public async Task List_of_stories_is_filtered_by_the_same_language(string query, int stories)
    {
        var world = await worlds.Of("stories", Furnish);

        var answer = await world.Http.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/stories?{query}", UriKind.Relative));

        answer.GetProperty("items").GetArrayLength().ShouldBe(stories);
    }

    [Fact]
    public async Task Words_of_a_query_may_stand_in_different_articles_of_a_story()
    {
        await using var world = await WebWorld.Start();
        await Furnish(world);
        var talks = await world.Writer.Story("Rutte visits Kyiv", source: "Post");
        talks = await world.Writer.Add(talks, "Peace deals are near", source: "Gazette");
        await world.Writer.Add(talks, "A third view", source: "Echo");

        (await Ids(world, "Rutte AND \"peace deal\" articles>=3")).ShouldBe([talks.Id.Value]);
        (await Ids(world, "Rutte AND \"peace deal\" articles>=4")).ShouldBeEmpty();
        (await Ids(world, "Rutte -peace")).ShouldBeEmpty();
        (await Ids(world, "-bridge -velmora")).ShouldBe([talks.Id.Value]);
        (await Search(world, "Rutte articles>=3")).GetProperty("items").EnumerateArray().Single().GetProperty("title").GetString().ShouldBe("Rutte visits Kyiv");
    }

    private static async Task<IEnumerable<string?>> Ids(WebWorld world, string q) =>
        (await world.Http.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/stories?q={Uri.EscapeDataString(q)}", UriKind.Relative))).GetProperty("items").EnumerateArray().Select(s => s.GetProperty("id").GetString());

    private static async Task Furnish(WebWorld world)
    {
        await world.Writer.Story("Bridge opens", "Thousands crossed the river today.", "Post");
        await world.Writer.Story("Old bridge falls", "Nobody was hurt.", "Gazette");
        await world.Writer.Story("Flood in Velmora", "Water everywhere.");
    }

    private static Task<JsonElement> Search(WebWorld world, string q) => world.Http.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/search?q={Uri.EscapeDataString(q)}", UriKind.Relative));

    private static IEnumerable<string> Marked(JsonElement of, string text, string marks) => of.GetProperty(marks).EnumerateArray()
        .Select(m => of.GetProperty(text).GetString()!.Substring(m.GetProperty("start").GetInt32(), m.GetProperty("length").GetInt32()));
}
