using System.Text.Json;
using NewsMonitor.Testing;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.EndToEnd.Tests.Seeds;

/// <summary>The founding example: five outlets' versions of one story.</summary>
public sealed class SeedTests
{
    [Fact]
    public async Task First_start_makes_one_story_of_the_five_seeds_and_a_second_start_changes_nothing()
    {
        using var data = new TemporaryFolder();
        string[] settings = ["--NewsMonitor:Feeds:0:Path", Repository.Seeds, "--NewsMonitor:Feeds:0:Pace", "00:00:00.2"];
        await using var server = new ServerUnderTest(data.Path, settings);
        await server.Start();
        await using var listener = new UpdateListener(server.Address, after: "0");
        var story = (await server.Client.Settled(5)).ShouldHaveSingleItem();
        var id = story.GetProperty("id").GetString()!;
        var version = story.GetProperty("version").GetInt32();

        var whole = await server.Client.Json($"api/v1/stories/{id}");
        whole.GetProperty("articles").GetArrayLength().ShouldBe(5);
        whole.GetProperty("articles").EnumerateArray().ShouldAllBe(a => a.GetProperty("decision").GetProperty("why").GetString()!.Length > 0);
        whole.GetProperty("sourceCount").GetInt32().ShouldBe(0, "no seed declares its publisher, and none is invented");
        whole.GetProperty("articles").EnumerateArray().ShouldAllBe(a => a.GetProperty("publishedAt").ValueKind == JsonValueKind.Null);

        (await server.Terminate()).ExitCode.ShouldBe(0);
        await server.Start();
        var replay = await server.Client.Replay(Repository.Seeds, into: "main");
        replay.GetProperty("duplicates").GetInt64().ShouldBe(5);
        var again = (await server.Client.Settled(5)).ShouldHaveSingleItem();
        again.GetProperty("id").GetString().ShouldBe(id);
        again.GetProperty("version").GetInt32().ShouldBe(version);
    }

    [Fact]
    public async Task The_five_are_together_and_alone_among_ten_other_matters_in_any_order()
    {
        using var data = new TemporaryFolder();
        await using var server = new ServerUnderTest(data.Path);
        await server.Start();
        var seeds = Directory.GetFiles(Repository.Seeds, "0*.txt").Select(f => (Id: Path.GetFileName(f), Body: File.ReadAllText(f))).ToList();
        var all = seeds.Concat(OtherMatters.Articles).ToList();
        for (var order = 0; order < 20; order++)
        {
            var workspace = $"order-{order}";
            var shuffled = all.ToArray();
            new Random(order).Shuffle(shuffled);
            var ids = new Dictionary<string, string>();
            foreach (var article in shuffled)
            {
                var receipt = (await server.Client.PostArticles([new { id = article.Id, body = article.Body }], workspace))[0];
                receipt.GetProperty("status").GetString().ShouldBe("accepted");
                ids[receipt.GetProperty("articleId").GetString()!] = article.Id;
            }

            var stories = await server.Client.Settled(all.Count, workspace);
            var members = new List<string[]>();
            foreach (var story in stories)
            {
                var articles = await server.Client.All($"api/v1/stories/{story.GetProperty("id").GetString()}/articles?workspace={workspace}");
                members.Add([.. articles.Select(a => ids[a.GetProperty("id").GetString()!])]);
            }

            members.ShouldContain(m => m.Order().SequenceEqual(seeds.Select(s => s.Id).Order()), $"order {order}: the five alone; stories were {string.Join(" | ", members.Select(m => string.Join(' ', m)))}");
        }
    }

    [Fact]
    public async Task Replay_into_a_workspace_of_its_own_runs_afresh_every_time()
    {
        using var data = new TemporaryFolder();
        await using var server = new ServerUnderTest(data.Path);
        await server.Start();
        for (var round = 0; round < 3; round++)
        {
            var replay = await server.Client.Replay(Repository.Seeds, into: "demo");
            replay.GetProperty("duplicates").GetInt64().ShouldBe(0);
            (await server.Client.Settled(5, "demo")).ShouldHaveSingleItem();
        }

        (await server.Client.Stories()).ShouldBeEmpty();
    }
}
