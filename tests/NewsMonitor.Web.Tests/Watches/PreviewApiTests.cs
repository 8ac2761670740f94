using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NewsMonitor.Web.Tests.World;
using Shouldly;
using Xunit;

namespace NewsMonitor.Web.Tests.Watches;

public sealed class PreviewApiTests(Worlds worlds) : IClassFixture<Worlds>
{
    // The stories of tests are of 2024; nothing of them changed lately by the clock.
    [Theory]
    [InlineData("bridge OR (flood  )", "bridge OR flood", false)]
    [InlineData("", "", true)]
    [InlineData("-bridge articles>=1", "-bridge articles>=1", true)]
    public async Task Preview_reads_the_query_and_says_when_it_matches_everything(string query, string normal, bool everything)
    {
        var world = await worlds.Of("bridge", w => w.Writer.Story("Bridge opens"));

        var answer = await Preview(world, new { query });

        answer.GetProperty("query").GetString().ShouldBe(normal);
        answer.GetProperty("everything").GetBoolean().ShouldBe(everything);
        answer.GetProperty("days").GetInt32().ShouldBe(7);
        answer.GetProperty("summary").GetString()!.Contains("nearly every story", StringComparison.Ordinal).ShouldBe(everything);
    }

    [Fact]
    public async Task Preview_counts_the_stories_of_the_last_days_that_match()
    {
        await using var world = await WebWorld.Start();
        var lately = TimeProvider.System.GetUtcNow().AddDays(-2);
        await world.Writer.Story("Bridge opens");
        await world.Writer.Story("Old bridge falls", at: lately);
        await world.Writer.Story("Flood in Velmora", at: lately);

        var answer = await Preview(world, new { query = "bridges", days = 3 });

        answer.GetProperty("matches").GetInt32().ShouldBe(1);
        answer.GetProperty("summary").GetString().ShouldBe("this would have matched 1 story in 3 days");
        answer.GetProperty("complete").GetBoolean().ShouldBeTrue();
        answer.GetProperty("stories")[0].GetProperty("headline").GetString().ShouldBe("Old bridge falls");
    }

    [Theory]
    [InlineData("""{"query": "(bridge"}""", "at")]
    [InlineData("""{"query": "bridge", "days": 0}""", "detail")]
    [InlineData("""{"query": "bridge", "days": 91}""", "detail")]
    [InlineData("{", "title")]
    public async Task What_cannot_be_previewed_is_400(string body, string member)
    {
        var world = await worlds.Empty();
        using var content = new StringContent(body, null, "application/json");

        using var answer = await world.Http.PostAsync(new Uri("/api/v1/watches/preview", UriKind.Relative), content);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).TryGetProperty(member, out _).ShouldBeTrue();
    }

    private static async Task<JsonElement> Preview(WebWorld world, object body)
    {
        using var answer = await world.Http.PostAsJsonAsync(new Uri("/api/v1/watches/preview", UriKind.Relative), body);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
