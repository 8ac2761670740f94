using System.Net;
using NewsMonitor.Model;
using NewsMonitor.Web.Tests.World;
using Shouldly;
using Xunit;

namespace NewsMonitor.Web.Tests.Stories;

public sealed class ToldStoryTests
{
    private static readonly ArticleId A = ArticleId.FromUrl("https://a.example/bridge");

    private static readonly StoryTold Told = new()
    {
        Summary = [new("The bridge is open.", A, 0, 19)],
        OriginCount = 1,
        Origins = [new("Coast Times", [new(A, OriginEdge.Inferred, "prints 2 statements")], 1)],
        RestsOnOneOrigin = true,
        Statements = [new("0", "Anna Berg", 2, A, [new(A, "Never again", 3, 14, [new("Never", MarkedWord.Changed), new("<again>", MarkedWord.Added), new("now", MarkedWord.Missing)])])],
        Names = [new("Anna Berg", "person", ["Berg"], 2)],
        Disagreements = [new("killed", [new("9", [A], StoryWriter.Start), new("12", [A], default)])],
        Limits = ["zh: names are not found."],
    };

    [Fact]
    public async Task Story_has_all_it_tells_by_the_documented_names()
    {
        await using var world = await WebWorld.Start();
        var story = await world.Json($"/api/v1/stories/{(await world.Told(Told)).Id}");

        story.GetProperty("originCount").GetInt32().ShouldBe(1);
        story.GetProperty("restsOnOneOrigin").GetBoolean().ShouldBeTrue();
        story.GetProperty("summary")[0].GetProperty("articleId").GetString().ShouldBe(A.Value);
        story.GetProperty("origins")[0].GetProperty("articles")[0].GetProperty("basis").GetString().ShouldBe("inferred");
        var statement = story.GetProperty("statements")[0];
        statement.GetProperty("speaker").GetString().ShouldBe("Anna Berg");
        statement.GetProperty("variants")[0].GetProperty("words").EnumerateArray().Select(w => w.GetProperty("mark").GetString()).ShouldBe(["changed", "added", "missing"]);
        story.GetProperty("disagreements")[0].GetProperty("values")[0].GetProperty("firstAt").GetString().ShouldNotBeNull();
        story.GetProperty("disagreements")[0].GetProperty("values")[1].TryGetProperty("firstAt", out _).ShouldBeFalse();
        story.GetProperty("names")[0].GetProperty("forms")[0].GetString().ShouldBe("Berg");
        story.GetProperty("limits")[0].GetString().ShouldBe("zh: names are not found.");
        var article = story.GetProperty("articles")[0];
        article.GetProperty("news")[0].GetProperty("kind").GetString().ShouldBe("number");
        article.GetProperty("decision").GetProperty("why").GetString().ShouldBe("joined: 1 shared statement");
        article.GetProperty("decision").GetProperty("keptApart").GetString().ShouldBe("considered story x at 0.10");
    }

    [Fact]
    public async Task Delta_gives_what_came_since_a_cursor()
    {
        await using var world = await WebWorld.Start();
        var head = await world.Told(Told);
        var cursor = (await world.Json($"/api/v1/stories/{head.Id}")).GetProperty("cursor").GetString();

        var all = await world.Json($"/api/v1/stories/{head.Id}/delta?since=elsewhere-3");
        var none = await world.Json($"/api/v1/stories/{head.Id}/delta?since={cursor}");

        all.GetProperty("gap").GetBoolean().ShouldBeTrue();
        all.GetProperty("news").GetArrayLength().ShouldBe(1);
        all.GetProperty("articles").GetArrayLength().ShouldBe(1);
        all.GetProperty("to").GetString().ShouldBe(cursor);
        none.GetProperty("news").GetArrayLength().ShouldBe(0);
        none.GetProperty("from").GetString().ShouldBe(cursor);
        none.TryGetProperty("gap", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Delta_without_a_cursor_is_a_wrong_request_and_of_a_merged_story_sends_on()
    {
        await using var world = await WebWorld.Start();
        var into = await world.Writer.Story("Bridge reopens");
        var from = await world.Writer.Story("Old bridge open again");
        await world.Writer.Merge(from, into);

        using var wrong = await world.Http.GetAsync(new Uri($"/api/v1/stories/{into.Id}/delta", UriKind.Relative));
        using var moved = await world.Http.GetAsync(new Uri($"/api/v1/stories/{from.Id}/delta?since=e-1", UriKind.Relative));

        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        moved.StatusCode.ShouldBe(HttpStatusCode.PermanentRedirect);
        moved.Headers.Location!.OriginalString.ShouldBe($"/api/v1/stories/{into.Id}/delta?since=e-1");
    }

    [Fact]
    public async Task Page_shows_wordings_with_marks_that_need_no_colour()
    {
        await using var world = await WebWorld.Start();

        var page = await world.Page($"/stories/{(await world.Told(Told)).Id}");

        page.ShouldContain("<mark title=\"other words here\">Never</mark>");
        page.ShouldContain("<ins title=\"only here\">&lt;again&gt;</ins>");
        page.ShouldContain("<del title=\"not here\">now</del>");
        page.ShouldContain("All articles rest on one origin.");
        page.ShouldContain("data-basis=\"inferred\"");
        page.ShouldContain("<strong dir=\"auto\">12</strong>");
        page.ShouldContain("9 killed");
        page.ShouldContain("considered story x at 0.10");
        page.ShouldContain("zh: names are not found.");
    }

    [Fact]
    public async Task Sections_without_content_are_hidden_and_keep_their_place()
    {
        await using var world = await WebWorld.Start();

        var page = await world.Page($"/stories/{(await world.Writer.Story("Bridge reopens")).Id}");

        page.ShouldContain("data-key=\"statements\" aria-labelledby=\"statements-title\" hidden");
    }

    [Fact]
    public async Task Description_names_the_delta_and_what_a_story_tells()
    {
        await using var world = await WebWorld.Start();
        var described = await world.Page("/openapi/v1.json");
        foreach (var word in new[] { "/api/v1/stories/{id}/delta", "statements", "disagreements", "originCount", "keptApart", "newsOmitted" })
        {
            described.ShouldContain(word);
        }
    }
}
