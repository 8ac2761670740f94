using NewsMonitor.Testing.Articles;
using NewsMonitor.Testing.Databases;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.EndToEnd.Tests.Stores;

/// <summary>A store that is backed up under a server, put back, and carried over to PostgreSQL: servers on each tell the same stories.</summary>
[Trait("needs", "postgres")]
public sealed class StoreTests : IDisposable
{
    private const int Count = 60;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Stories_are_the_same_from_a_backup_and_from_PostgreSQL_and_old_cursors_are_told_of_a_gap()
    {
        using var database = new PostgresServer();
        var place = database.NewSchema();
        await using var server = new ServerUnderTest(_folder.Of("data"));
        await server.Start();
        await server.Client.PostArticles(News());
        var stories = Told(await server.Client.Settled(Count));
        var cursor = await Cursor(server);
        await Terminal("store", "backup", "--data", _folder.Of("data"), "--to", _folder.Of("backup"));
        await server.Terminate();

        await Terminal("store", "restore", "--data", _folder.Of("restored"), "--from", _folder.Of("backup"));
        await using var restored = new ServerUnderTest(_folder.Of("restored"));
        await restored.Start();
        Told(await restored.Client.Stories()).ShouldBe(stories);
        await using var listener = new UpdateListener(restored.Address, after: cursor);
        await listener.Connected;
        listener.Events.First().Event.ShouldBe("gap");
        listener.Events.First().Data.GetProperty("requested").GetString().ShouldBe(cursor);
        await restored.Terminate();

        await Terminal("store", "migrate", "--data", _folder.Of("restored"), "--to", place);
        await using var silo = new ServerUnderTest(_folder.Of("local"), ClusterUnderTest.Settings(place));
        await silo.Start();
        Told(await silo.Client.Stories()).ShouldBe(stories);
        (await silo.Client.PostArticles(News())).ShouldAllBe(r => r.GetProperty("status").GetString() == "duplicate");
        await silo.Client.PostArticles(new MadeUpNews(8, DateTimeOffset.UnixEpoch.AddYears(51)).Articles(20, 4).Select(a => a.ToPost()));
        await silo.Client.Settled(Count + 20);
    }

    private static IEnumerable<object> News() => new MadeUpNews(7, DateTimeOffset.UnixEpoch.AddYears(50)).Articles(Count, 8).Select(a => a.ToPost());

    private static List<string> Told(IEnumerable<System.Text.Json.JsonElement> stories) =>
        [.. stories.Select(s => $"{s.GetProperty("id")} {s.GetProperty("headline")} {s.GetProperty("articleCount")}").Order(StringComparer.Ordinal)];

    private static async Task<string> Cursor(ServerUnderTest server)
    {
        var story = (await server.Client.Stories())[0].GetProperty("id").GetString();
        return (await server.Client.All($"api/v1/stories/{story}/updates"))[0].GetProperty("cursor").GetString()!;
    }

    private static async Task Terminal(params string[] args)
    {
        var run = await ProgramRun.Terminal(args);
        run.ExitCode.ShouldBe(0, run.Errors);
    }
}
