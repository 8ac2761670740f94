using System.Net;
using NewsMonitor.Model;
using NewsMonitor.Web.Tests.World;
using Shouldly;
using Xunit;

namespace NewsMonitor.Web.Tests.Pages;

public sealed class StoryPageTests
{
    [Fact]
    public async Task Article_shows_why_it_is_here()
    {
        await using var world = await WebWorld.Start();
        var head = await world.Writer.Story("Bridge reopens", source: "Harbour Post", url: "https://post.example/bridge", decision: new Decision
        {
            Probability = 0.934,
            Why = "joined with 0.93",
            Outcome = "joined",
            Evidence = [new Evidence("name", "Old Harbour", 2), new Evidence("term", "old harbour", 1), new Evidence("number", "1908", 1), new Evidence("term", "flood", -1)],
            RunnerUp = new RunnerUp(new StoryId("main.en.77"), 0.21),
        });

        var page = await world.Page($"/stories/{head.Id}");

        page.ShouldContain("<a href=\"https://post.example/bridge\" rel=\"noopener noreferrer\">Bridge reopens</a>");
        page.ShouldContain("width=\"93\"");
        page.ShouldContain("joined with 0.93");
        page.ShouldContain("<bdi>Old Harbour</bdi>");
        page.ShouldNotContain("<bdi>old harbour</bdi>", Case.Sensitive);
        page.ShouldContain("class=\"against\"");
        page.ShouldContain("<a href=\"/stories/main.en.77\">story main.en.77</a> <span class=\"number\">21 %</span>");
    }

    [Fact]
    public async Task Merged_storys_page_sends_on_for_ever()
    {
        await using var world = await WebWorld.Start();
        var into = await world.Writer.Story("Bridge reopens");
        var from = await world.Writer.Story("Old bridge open again");
        await world.Writer.Merge(from, into);

        using var answer = await world.Http.GetAsync(new Uri($"/stories/{from.Id}", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.PermanentRedirect);
        answer.Headers.Location!.OriginalString.ShouldBe($"/stories/{into.Id}");
    }

    [Fact]
    public async Task Fragment_has_what_is_new_since_a_version_and_the_top()
    {
        await using var world = await WebWorld.Start();
        var head = await world.Writer.Story("Bridge reopens", "One.");
        head = await world.Writer.Add(head, "Crowds cross the bridge", "Two.");
        await world.Writer.Add(head, "Bridge closes again", "Three.");

        var news = await world.Page($"/fragments/stories/{head.Id}?version=2");

        news.ShouldContain("data-version=\"3\"");
        news.ShouldContain("Bridge closes again");
        news.ShouldNotContain("Crowds cross the bridge");
        news.ShouldContain("data-key=\"v3\"");
        news.ShouldNotContain("data-key=\"v2\"");
        news.ShouldNotContain("data-whole");
    }

    [Fact]
    public async Task Timeline_counts_the_versions_from_the_newest()
    {
        await using var world = await WebWorld.Start();
        var head = await world.Writer.Story("Bridge reopens", "One.");
        await world.Writer.Add(head, "Crowds cross the bridge", "Two.");

        var page = await world.Page($"/stories/{head.Id}");

        page.IndexOf("data-key=\"v2\"", StringComparison.Ordinal).ShouldBeLessThan(page.IndexOf("data-key=\"v1\"", StringComparison.Ordinal));
        page.ShouldContain("<title>Bridge reopens &#xB7; NewsMonitor</title>");
    }

    [Fact]
    public async Task Unknown_story_is_a_page_that_says_so()
    {
        await using var world = await WebWorld.Start();

        using var answer = await world.Http.GetAsync(new Uri("/stories/main.en.99", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain("story 'main.en.99' is not known");
    }
}
