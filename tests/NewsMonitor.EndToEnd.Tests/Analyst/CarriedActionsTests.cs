using System.Net.Http.Json;
using System.Text.Json;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.EndToEnd.Tests.Analyst;

/// <summary>What was judged once holds when the same articles are replayed.</summary>
public sealed class CarriedActionsTests
{
    [Fact]
    public async Task Replay_of_judged_articles_obeys_unless_told_not_to()
    {
        using var data = new TemporaryFolder();
        using var feed = new TemporaryFolder();
        await File.WriteAllLinesAsync(
            Path.Combine(feed.Path, "news.jsonl"),
            new[] { Matter.FerryArticle(0), Matter.MuseumArticle(0), Matter.FerryArticle(1), Matter.MuseumArticle(1), Matter.FerryArticle(2) }.Select(a => JsonSerializer.Serialize(a)));
        await using var server = new ServerUnderTest(data.Path, "--NewsMonitor:Stories:PublishEvery", "00:00:00.02");
        await server.Start();
        await Replay(server, feed.Path, "main", carry: true);
        var judged = await Told(server, "main", 2);
        var ferry = judged.Single(s => s.Titles.Count == 3);
        await server.Client.Act($"stories/{ferry.Id}/split", new { articleIds = new[] { ferry.Ids[^1] }, reason = "another ferry" });
        var museum = judged.Single(s => s.Titles.Count == 2);
        await server.Client.Act($"stories/{museum.Id}/merge", new { stories = new[] { ferry.Id } });
        var expected = Sets(await Told(server, "main", 2));

        await Replay(server, feed.Path, "again", carry: true);
        await Eventually.Becomes(async () => string.Join(" / ", Sets(await Told(server, "again", null))), sets => sets == string.Join(" / ", expected), "the judged stories in the replay");
        await Replay(server, feed.Path, "afresh", carry: false);
        Sets(await Told(server, "afresh", 2)).ShouldNotBe(expected);
        (await server.Client.All("api/v1/actions?workspace=again")).ShouldContain(a => a.GetProperty("reason").GetString() == "carried from main: another ferry");
        var verified = await ProgramRun.Terminal("log", "verify", "--server", server.Address.ToString());
        verified.ExitCode.ShouldBe(0, verified.Output + verified.Errors);
    }

    private static async Task Replay(ServerUnderTest server, string path, string into, bool carry)
    {
        using var answer = await server.Client.PostAsJsonAsync("api/v1/replays", new { path, speed = "max", into, carryActions = carry });
        var id = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("replayId").GetString();
        await Eventually.Becomes(async () => (await server.Client.Json($"api/v1/replays/{id}")).GetProperty("state").GetString(), state => state == "done", $"the replay into {into}");
        await server.Client.Settled(5, into);
    }

    private static async Task<IReadOnlyList<(string Id, IReadOnlyList<string> Ids, IReadOnlyList<string> Titles)>> Told(ServerUnderTest server, string workspace, int? stories)
    {
        var listed = await Eventually.Becomes(() => server.Client.Stories(workspace), s => stories is null || s.Count == stories, $"{stories} stories in {workspace}");
        var told = new List<(string, IReadOnlyList<string>, IReadOnlyList<string>)>();
        foreach (var story in listed)
        {
            var id = story.GetProperty("id").GetString()!;
            var articles = (await server.Client.All($"api/v1/stories/{id}/articles")).OrderBy(a => a.GetProperty("title").GetString(), StringComparer.Ordinal).ToList();
            told.Add((id, [.. articles.Select(a => a.GetProperty("id").GetString()!)], [.. articles.Select(a => a.GetProperty("title").GetString()!)]));
        }

        return told;
    }

    private static IReadOnlyList<string> Sets(IEnumerable<(string Id, IReadOnlyList<string> Ids, IReadOnlyList<string> Titles)> stories) =>
        [.. stories.Select(s => string.Join(" + ", s.Titles)).Order(StringComparer.Ordinal)];
}
