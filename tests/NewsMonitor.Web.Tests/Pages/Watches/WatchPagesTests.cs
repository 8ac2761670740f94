using System.Net;
using NewsMonitor.Model;
using NewsMonitor.Web.Tests.World;
using Shouldly;
using Xunit;

namespace NewsMonitor.Web.Tests.Pages.Watches;

public sealed class WatchPagesTests(Worlds worlds) : IClassFixture<Worlds>
{
    [Fact]
    public async Task Page_without_watches_says_how_to_begin()
    {
        await using var world = await WebWorld.Start();

        var page = await world.Page("/watches");

        page.ShouldContain("Nothing is watched yet");
        page.ShouldContain("href=\"/watches/new\"");
        page.ShouldContain("id=\"watches-unread\" data-latest=\"/fragments/watches/latest\"");
    }

    [Fact]
    public async Task Watches_are_listed_with_what_they_told_last()
    {
        await using var world = await WebWorld.Start();
        await world.Watch("w1", "Harbour", "harbour \"old fire\"");
        await world.Tell("w1", "Fire in the harbour <b>");

        var page = await world.Page("/watches");

        page.ShouldContain("data-watch=\"w1\" data-state=\"watching\"");
        page.ShouldContain("<code dir=\"auto\">harbour &quot;old fire&quot;</code>");
        page.ShouldContain("data-kind=\"begins\"");
        page.ShouldContain("Fire in the harbour &lt;b&gt;");
    }

    [Fact]
    public async Task Page_of_a_watch_tells_and_names_its_feeds_and_stream()
    {
        await using var world = await WebWorld.Start();
        await world.Watch("w1", "Harbour", "harbour", new EndpointSettings { Kind = EndpointKind.Webhook, Target = "https://example.org/hook" });
        await world.Tell("w1", "Fire in the harbour");

        var page = WebUtility.HtmlDecode(await world.Page("/watches/w1"));

        page.ShouldContain("data-sequence=\"1\"");
        page.ShouldContain("type=\"application/atom+xml\" title=\"Harbour\" href=\"/api/v1/watches/w1/feed.atom\"");
        page.ShouldContain("/api/v1/watches/w1/stream");
        page.ShouldContain("https://example.org/hook");
        page.ShouldContain(">waiting<");
    }

    [Fact]
    public async Task What_each_told_last_is_there_for_the_script()
    {
        await using var world = await WebWorld.Start();
        await world.Watch("w1", "Harbour", "harbour");
        await world.Watch("w2", "Silent", "silence", revision: 1);
        await world.Tell("w1", "Fire in the harbour", revision: 2);

        var all = (await world.Json("/fragments/watches/latest")).EnumerateArray().ToList();
        var latest = all[0];

        latest.GetProperty("id").GetString().ShouldBe("w1");
        latest.GetProperty("sequence").GetInt64().ShouldBe(1);
        latest.GetProperty("headline").GetString().ShouldBe("Fire in the harbour");
        latest.GetProperty("address").GetString().ShouldBe("/stories/main.en.1");
        all[1].GetProperty("sequence").GetInt64().ShouldBe(0);
        all[1].GetProperty("address").GetString().ShouldBe("/watches/w2");
    }

    [Fact]
    public async Task Watch_of_nobody_is_not_there()
    {
        await using var world = await WebWorld.Start();

        using var answer = await world.Http.GetAsync(new Uri("/watches/w9", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("q=bridge", "value=\"bridge\"")]
    [InlineData("q=bridge", "This would have matched 0 stories this week.")]
    [InlineData("q=(bridge", "The parenthesis is not closed.")]
    [InlineData("q=-bridge", "name=\"everything\"")]
    [InlineData("like=main.en.1", "value=\"Harbour reopens bridge\"")]
    public async Task Form_begins_with_a_search_or_a_story(string query, string holds)
    {
        var world = await worlds.Of("bridge", w => w.Writer.Story("Harbour bridge reopens"));

        (await world.Page($"/watches/new?{query}")).ShouldContain(holds);
    }

    [Fact]
    public async Task Preview_comes_as_a_fragment()
    {
        await using var world = await WebWorld.Start();
        await world.Writer.Story("Harbour bridge reopens", at: TimeProvider.System.GetUtcNow());

        var page = await world.Page("/fragments/watches/preview?q=bridges");

        page.ShouldStartWith("<div class=\"watch-preview\"");
        page.ShouldContain("This would have matched 1 story this week.");
        page.ShouldContain("href=\"/stories/main.en.1\"");
    }

    [Fact]
    public async Task Search_and_story_lead_to_a_watch_and_feeds()
    {
        await using var world = await WebWorld.Start();
        await world.Writer.Story("Harbour bridge reopens");

        var list = WebUtility.HtmlDecode(await world.Page("/?q=bridge&source=Post&language=en"));
        var story = WebUtility.HtmlDecode(await world.Page("/stories/main.en.1"));

        list.ShouldContain("href=\"/watches/new?q=bridge%20lang%3A%22en%22%20source%3A%22Post%22\"");
        list.ShouldContain("href=\"/api/v1/feed.rss?q=bridge%20lang%3A%22en%22%20source%3A%22Post%22\"");
        story.ShouldContain("href=\"/watches/new?like=main.en.1\"");
        story.ShouldContain("<link rel=\"alternate\" type=\"application/feed+json\" title=\"Harbour bridge reopens\" href=\"/api/v1/stories/main.en.1/feed.json\"");
    }
}
