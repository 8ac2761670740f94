using NewsMonitor.Model;
using NewsMonitor.Storage.Tests.Engines;
using NewsMonitor.Testing.Databases;
using Shouldly;
using Xunit;

namespace NewsMonitor.Storage.Tests;

public abstract class OtherPortsTests(IEngine engine) : IDisposable
{
    private readonly OpenStore _store = new(engine);

    public void Dispose()
    {
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Replay_workspace_begins_afresh_and_forgets_its_earlier_life()
    {
        var first = (await _store.Workspaces.BeginAfresh("demo", default))!.Value;
        await _store.Articles.Append(first, [Sample.Article("a")], default);

        var second = (await _store.Workspaces.BeginAfresh("demo", default))!.Value;

        second.ShouldNotBe(first);
        second.Name.ShouldBe("demo");
        (await _store.Articles.Find(first, new ArticleId("a"), default)).ShouldBeNull();
        (await _store.Partitions.All(default)).ShouldBeEmpty();
        (await _store.Workspaces.Find("demo", default)).ShouldBe(second);
    }

    [Fact]
    public async Task Lasting_workspace_is_never_begun_afresh()
    {
        await _store.Workspaces.Ensure("desk", default);

        (await _store.Workspaces.BeginAfresh("desk", default)).ShouldBeNull();
        (await _store.Workspaces.BeginAfresh("main", default)).ShouldBeNull();
    }

    [Fact]
    public async Task Quarantine_keeps_an_item_once_until_it_is_settled()
    {
        var item = QuarantineItem.Of(WorkspaceKey.Main, "intake", "a.txt", "empty", Sample.Noon) with { Document = new Document { Body = "x", Path = "a.txt" }, Scope = "folder:x" };
        await _store.Quarantine.Add([item, item], default);

        var kept = (await _store.Quarantine.Waiting(WorkspaceKey.Main, null, 10, default)).ShouldHaveSingleItem();
        kept.Document!.Path.ShouldBe("a.txt");
        (await _store.Quarantine.Settle(WorkspaceKey.Main, item.Id, QuarantineState.Discarded, default)).ShouldBeTrue();
        (await _store.Quarantine.Settle(WorkspaceKey.Main, item.Id, QuarantineState.Discarded, default)).ShouldBeFalse();
        (await _store.Quarantine.Find(WorkspaceKey.Main, item.Id, default)).ShouldBeNull();
    }

    [Fact]
    public async Task Quarantine_pages_newest_first()
    {
        await _store.Quarantine.Add([.. Enumerable.Range(0, 5).Select(i => QuarantineItem.Of(WorkspaceKey.Main, "read", $"{i}", "bad", Sample.Noon.AddMinutes(i)))], default);

        var first = await _store.Quarantine.Waiting(WorkspaceKey.Main, null, 2, default);
        var rest = await _store.Quarantine.Waiting(WorkspaceKey.Main, first[^1].Id, 10, default);

        first.Concat(rest).Select(i => i.Subject).ShouldBe(["4", "3", "2", "1", "0"]);
    }

    [Fact]
    public async Task Replays_come_back_as_they_were_saved()
    {
        var replay = new Replay { Id = "r", Workspace = new("demo.2"), Path = "/x", Scope = "folder:x", Speed = 2, Loops = true, StartedAt = Sample.Noon };
        await _store.Port<IReplays>().Save(replay, default);
        await _store.Port<IReplays>().Save(replay with { Done = 3, State = ReplayState.Paused }, default);

        (await _store.Port<IReplays>().Find("r", default)).ShouldBe(replay with { Done = 3, State = ReplayState.Paused });
        (await _store.Port<IReplays>().All(default)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Of_two_protection_keys_of_one_name_the_first_is_kept()
    {
        var keys = _store.Port<IProtectionKeys>();
        (await keys.All(default)).ShouldBeEmpty();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => keys.Add("key-2026-01-01", $"<key>{i}</key>", default)));
        await keys.Add("key-2026-01-02", "<key>x</key>", default);
        var kept = await keys.All(default);
        _store.Reopen();

        kept.Count.ShouldBe(2);
        kept[1].ShouldBe("<key>x</key>");
        (await _store.Port<IProtectionKeys>().All(default)).ShouldBe(kept);
    }

    [Fact]
    public async Task Folder_files_come_back_as_they_were_saved()
    {
        var files = _store.Port<IFolderFiles>();
        await files.Save("f", new FolderFile("a.txt", 1, 2, "h"), default);
        await files.Save("f", new FolderFile("a.txt", 3, 4, "i"), default);

        (await files.Known("f", default)).ShouldHaveSingleItem().ShouldBe(new FolderFile("a.txt", 3, 4, "i"));
        (await files.Known("g", default)).ShouldBeEmpty();
    }

    public sealed class OnSqlite() : OtherPortsTests(new OwnFolder());

    [Trait("needs", "postgres")]
    public sealed class OnPostgres(PostgresServer server) : OtherPortsTests(new OwnSchema(server));
}
