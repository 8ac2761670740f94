using System.Text.Json;
using NewsMonitor.Testing.Articles;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.EndToEnd.Tests.Stores;

/// <summary>A server that lets old texts and updates go, as its readers see it.</summary>
public sealed class RetentionTests
{
    [Fact]
    public async Task Stories_open_after_their_texts_are_gone_old_cursors_get_a_gap_and_a_kill_changes_nothing()
    {
        using var data = new TemporaryFolder();
        await using var server = new ServerUnderTest(
            data.Path,
            "--NewsMonitor:Retention:Articles",
            "00:00:01",
            "--NewsMonitor:Retention:Updates",
            "00:00:01",
            "--NewsMonitor:Retention:Every",
            "00:00:01");
        await server.Start();
        var receipts = await server.Client.PostArticles(new MadeUpNews(41, DateTimeOffset.UnixEpoch.AddYears(50)).Articles(40, 5).Select(a => a.ToPost()));
        var stories = await server.Client.Settled(40);
        var first = (await server.Client.All($"api/v1/stories/{stories[0].GetProperty("id")}/updates"))[0].GetProperty("cursor").GetString()!;
        var old = first[..(first.LastIndexOf('-') + 1)] + "1";

        var id = receipts[0].GetProperty("articleId").GetString();
        var article = await Eventually.Becomes(() => server.Client.Json($"api/v1/articles/{id}"), a => a.GetProperty("body").GetString() is "", "an article whose text is in the archive");
        article.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
        article.GetProperty("versions")[0].TryGetProperty("textRemovedAt", out _).ShouldBeTrue();
        await Eventually.Becomes(() => Gap(server, old), events => events.Contains("gap"), "a gap for a cursor that the log let go");
        await server.Kill();
        await server.Start();

        Numbers(await server.Client.Stories()).ShouldBe(Numbers(stories));
        foreach (var story in stories)
        {
            (await server.Client.GetStringAsync($"stories/{story.GetProperty("id")}")).ShouldContain("<h1");
            (await server.Client.Json($"api/v1/stories/{story.GetProperty("id")}")).GetProperty("articles").GetArrayLength().ShouldBe(story.GetProperty("articleCount").GetInt32());
        }

        (await server.Client.GetStringAsync($"articles/{id}")).ShouldContain("its text went to the archive");
        Directory.GetFiles(Path.Combine(data.Path, "archive"), "articles-*.jsonl.gz").ShouldNotBeEmpty();
        Directory.GetFiles(Path.Combine(data.Path, "archive"), "updates-*.jsonl.gz").ShouldNotBeEmpty();
    }

    private static List<string> Numbers(IEnumerable<JsonElement> stories) => [.. stories.Select(s => $"{s.GetProperty("id")} {s.GetProperty("articleCount")}").Order(StringComparer.Ordinal)];

    private static async Task<IReadOnlyList<string>> Gap(ServerUnderTest server, string cursor)
    {
        await using var listener = new UpdateListener(server.Address, after: cursor);
        await listener.Connected;
        return [.. listener.Events.Select(e => e.Event)];
    }
}
