using System.Net;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.EndToEnd.Tests.Analyst;

/// <summary>The analyst's word is law: obeyed by later articles, after a kill, and when the log is run again.</summary>
public sealed class AnalystTests : IAsyncLifetime
{
    private readonly TemporaryFolder _data = new();
    private ServerUnderTest _server = null!;

    private HttpClient Client => _server.Client;

    public async ValueTask InitializeAsync()
    {
        _server = new ServerUnderTest(_data.Path, "--NewsMonitor:Stories:PublishEvery", "00:00:00.02");
        await _server.Start();
        Client.DefaultRequestHeaders.Add("X-NewsMonitor-Name", "Anna");
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _data.Dispose();
    }

    [Fact]
    public async Task Merged_stories_take_later_articles_of_both_after_a_kill_too_and_undo_parts_them()
    {
        var (ferry, museum) = await TwoStories();

        var done = await Client.Act($"stories/{museum}/merge", new { stories = new[] { ferry }, reason = "same day" });
        (await Client.StoryOf((await Client.Post(Matter.MuseumArticle(2)))[0])).ShouldBe(ferry);
        await Again();
        (await Client.StoryOf((await Client.Post(Matter.MuseumArticle(3)))[0])).ShouldBe(ferry);
        using (var moved = await new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = _server.Address }.GetAsync($"api/v1/stories/{museum}"))
        {
            moved.StatusCode.ShouldBe(HttpStatusCode.PermanentRedirect);
            moved.Headers.Location!.ToString().ShouldEndWith(ferry);
        }

        var undone = await Client.Act($"actions/{done.ActionId()}/undo", new { reason = "wrong" });
        var parted = undone.StoryIds().ShouldHaveSingleItemBesides(ferry);
        undone.GetProperty("notRestored").EnumerateArray().ShouldContain(n => n.GetString()!.Contains(parted));
        (await Members(parted)).Count.ShouldBe(2);
        (await Client.StoryOf((await Client.Post(Matter.FerryArticle(2)))[0])).ShouldBe(ferry);
        await Verified();
    }

    [Fact]
    public async Task Split_articles_do_not_drift_back_and_undo_brings_them_home()
    {
        var ids = await Client.Post(Matter.FerryArticle(0), Matter.FerryArticle(1), Matter.FerryArticle(2));
        var story = await Client.StoryOf(ids[0]);
        (await Client.StoryOf(ids[2])).ShouldBe(story);

        var done = await Client.Act($"stories/{story}/split", new { articleIds = new[] { ids[2] }, reason = "another ferry" });
        var founded = done.StoryIds().ShouldHaveSingleItemBesides(story);
        await Again();
        await Client.Post(Matter.FerryArticle(3), Matter.FerryArticle(7), Matter.FerryArticle(11));
        (await Client.StoryOf(ids[2])).ShouldBe(founded);
        (await Client.StoryOf(ids[0])).ShouldBe(story);
        (await Changes(founded)).ShouldContain("split-from");
        (await Changes(story)).ShouldContain("articles-removed");

        await Client.Act($"actions/{done.ActionId()}/undo", new { });
        (await Client.StoryOf(ids[2])).ShouldBe(story);
        await Verified();
    }

    [Fact]
    public async Task Moved_article_stays_where_it_was_put_and_undo_moves_it_back()
    {
        var (ferry, museum) = await TwoStories();
        var article = (await Members(museum))[0];

        var done = await Client.Act($"articles/{article}/move", new { storyId = ferry, reason = "it is about the ferry" });
        await Again();
        await Client.Post(Matter.MuseumArticle(2));
        (await Client.StoryOf(article)).ShouldBe(ferry);
        (await Client.Json($"api/v1/articles/{article}")).GetProperty("decision").GetProperty("by").GetString().ShouldBe("analyst");
        (await Client.Json($"api/v1/articles/{article}")).GetProperty("decision").GetProperty("why").GetString()!.ShouldContain("Anna: it is about the ferry");

        await Client.Act($"actions/{done.ActionId()}/undo", new { });
        (await Client.StoryOf(article)).ShouldBe(museum);
        await Verified();
    }

    [Fact]
    public async Task Stories_kept_apart_are_told_so_and_a_merge_by_hand_lifts_it()
    {
        var (ferry, museum) = await TwoStories();

        var apart = await Client.Act($"stories/{ferry}/apart", new { storyId = museum, reason = "never" });
        apart.StoryIds().Order().ShouldBe(new[] { ferry, museum }.Order());
        (await Changes(ferry)).ShouldContain("kept-apart");
        await Again();
        var merged = await Client.Act($"stories/{ferry}/merge", new { stories = new[] { museum } });
        (await Client.Act($"actions/{merged.ActionId()}/undo", new { })).StoryIds().Count.ShouldBe(2);
        await Verified();
    }

    [Fact]
    public async Task Headline_and_note_are_told_kept_and_taken_back()
    {
        var ids = await Client.Post(Matter.FerryArticle(0), Matter.FerryArticle(1));
        var story = await Client.StoryOf(ids[0]);
        var before = await Headline(story);

        var named = await Client.Act($"stories/{story}/headline", new { text = "The Calla Dorin accident" });
        await Again();
        await Client.Post(Matter.FerryArticle(2));
        (await Headline(story)).ShouldBe("The Calla Dorin accident");
        var pinned = await Client.Act($"stories/{story}/headline", new { articleId = ids[1] });
        (await Headline(story)).ShouldBe("Ferry Calla Dorin aground off Port Amon (1)");
        await Client.Act($"actions/{pinned.ActionId()}/undo", new { });
        (await Headline(story)).ShouldBe("The Calla Dorin accident");
        await Client.Act($"stories/{story}/headline", new { });
        (await Headline(story)).ShouldBe(before);

        var note = await Client.Act($"stories/{story}/note", new { text = "ask the harbour master" });
        (await Changes(story)).ShouldContain("noted");
        await Client.Act($"actions/{note.ActionId()}/undo", new { });
        var history = await Client.All($"api/v1/actions?story={story}");
        history.Select(a => a.GetProperty("kind").GetString()).ShouldBe(["undo", "note", "headline", "undo", "headline", "headline"]);
        history.ShouldAllBe(a => a.GetProperty("by").GetString() == "Anna");
        history[1].GetProperty("undoneBy").GetString().ShouldBe(history[0].GetProperty("id").GetString());
        (named.GetProperty("state").GetString(), await Client.Refused($"actions/{note.ActionId()}/undo", new { })).Item2.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await Verified();
    }

    [Fact]
    public async Task Corrected_language_moves_the_article_to_the_stories_of_that_language_and_back()
    {
        var ferry = await Client.Post(Matter.FerryArticle(0));
        var ids = await Client.Post(Matter.DutchArticle(0, "nl"), Matter.DutchArticle(1, "nl"));
        var dutch = await Client.StoryOf(ids[0]);
        var before = await Client.StoryOf(ids[1]);

        var done = await Client.Act($"articles/{ids[1]}/language", new { language = "en", reason = "test" });
        var english = await Client.StoryOf(ids[1]);
        english.ShouldStartWith("main.en.");
        done.StoryIds().ShouldContain(english);
        await Again();
        (await Client.StoryOf(ids[1])).ShouldBe(english);
        (await Client.StoryOf(ferry[0])).ShouldNotBe(english);
        (await Client.Json($"api/v1/articles/{ids[1]}")).GetProperty("language").GetString().ShouldBe("en");
        (await Members(dutch)).Contains(ids[1]).ShouldBeFalse();

        await Client.Act($"actions/{done.ActionId()}/undo", new { });
        (await Client.StoryOf(ids[1])).ShouldStartWith("main.nl.");
        await Client.Settled(3);
        before.ShouldStartWith("main.nl.");
        await Again();
        await Verified();
    }

    [Fact]
    public async Task Of_two_analysts_one_wins_and_the_other_is_told_by_whom()
    {
        var (ferry, museum) = await TwoStories();
        var version = (await Client.Json($"api/v1/stories/{ferry}")).GetProperty("version").GetInt32();

        var both = await Task.WhenAny(
            Client.Act($"stories/{ferry}/merge", new { stories = new[] { museum }, expectedVersion = version })).Unwrap();
        var (status, problem) = await Client.Refused($"stories/{ferry}/headline", new { text = "late", expectedVersion = version });

        both.GetProperty("state").GetString().ShouldBe("applied");
        status.ShouldBe(HttpStatusCode.Conflict);
        problem.GetProperty("detail").GetString()!.ShouldContain("Anna (merge)");
        problem.GetProperty("meanwhile").EnumerateArray().Single().GetProperty("kind").GetString().ShouldBe("merge");
        problem.GetProperty("version").GetInt32().ShouldBeGreaterThan(version);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_a_clear_word()
    {
        var english = await Client.StoryOf((await Client.Post(Matter.FerryArticle(0)))[0]);
        var dutch = await Client.StoryOf((await Client.Post(Matter.DutchArticle(0, "nl")))[0]);

        (await Client.Refused($"stories/{english}/merge", new { stories = new[] { dutch } })).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Client.Refused($"stories/{english}/merge", new { stories = new[] { dutch } })).Problem.GetProperty("detail").GetString()!.ShouldContain("not merged across languages");
        (await Client.Refused($"stories/{english}/merge", new { stories = new[] { "main.en.999" } })).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Client.Refused("stories/main.en.999/note", new { text = "x" })).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Client.Refused("articles/nobody/move", new { storyId = english })).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Client.Refused("actions/nothing/undo", new { })).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Client.Refused($"stories/{english}/split", new { articleIds = Array.Empty<string>() })).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    private async Task<(string Ferry, string Museum)> TwoStories()
    {
        var ids = await Client.Post(Matter.FerryArticle(0), Matter.FerryArticle(1), Matter.MuseumArticle(0), Matter.MuseumArticle(1));
        var (ferry, museum) = (await Client.StoryOf(ids[0]), await Client.StoryOf(ids[2]));
        ferry.ShouldNotBe(museum);
        await Client.Settled(4);
        return (ferry, museum);
    }

    private async Task<IReadOnlyList<string>> Members(string story) => [.. (await Client.All($"api/v1/stories/{story}/articles")).Select(a => a.GetProperty("id").GetString()!)];

    private async Task<string> Headline(string story) => (await Client.Json($"api/v1/stories/{story}")).GetProperty("headline").GetString()!;

    private async Task<IReadOnlyList<string>> Changes(string story) =>
        [.. (await Client.All($"api/v1/stories/{story}/updates")).SelectMany(u => u.GetProperty("changes").EnumerateArray()).Select(c => c.GetProperty("kind").GetString()!)];

    private async Task Again()
    {
        await _server.Kill();
        await _server.Start();
    }

    private async Task Verified()
    {
        var verified = await ProgramRun.Terminal("log", "verify", "--server", _server.Address.ToString());
        verified.ExitCode.ShouldBe(0, verified.Output + verified.Errors);
    }
}

/// <summary>Finds the one story that an action made.</summary>
internal static class Others
{
    public static string ShouldHaveSingleItemBesides(this IReadOnlyList<string> stories, string known) => stories.Where(s => s != known).ShouldHaveSingleItem();
}
