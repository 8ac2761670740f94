using System.Text.Json;
using NewsMonitor.Model;
using NewsMonitor.Storage.Tests.Engines;
using NewsMonitor.Testing.Databases;
using Shouldly;
using Xunit;

namespace NewsMonitor.Storage.Tests.Watches;

public abstract class WatchStoreTests(IEngine engine) : IDisposable
{
    private readonly OpenStore _store = new(engine);

    private IWatches Watches => _store.Port<IWatches>();

    public void Dispose()
    {
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Watch_comes_back_as_it_was_saved_after_a_restart_too()
    {
        var mail = new WatchEndpoint
        {
            Id = "m",
            Watch = "a",
            Settings = new EndpointSettings
            {
                Kind = EndpointKind.Email,
                Target = "ann@example.org",
                Mail = new MailTimes { At = [new TimeOnly(7, 30), new TimeOnly(18, 0)], Zone = "Europe/Amsterdam", QuietFrom = new TimeOnly(22, 0), QuietUntil = new TimeOnly(7, 0) },
            },
        };
        var watch = WatchSample.Watch("a", endpoints: [WatchSample.Endpoint("e", "a"), mail]);

        (await Watches.Save(watch, 0, 7, default)).ShouldBeTrue();
        _store.Reopen();

        Written((await Watches.Find("a", default))!).ShouldBe(Written(watch));
        var set = await Watches.Load("main", default);
        set.Revision.ShouldBe(1);
        set.Position.ShouldBe(7);
        Written(set.Watches.ShouldHaveSingleItem()).ShouldBe(Written(watch));
        (await Watches.Workspaces(default)).ShouldBe(["main"]);
    }

    [Fact]
    public async Task Who_believes_an_old_revision_changes_nothing()
    {
        await Watches.Save(WatchSample.Watch("a"), 0, 7, default);

        (await Watches.Save(WatchSample.Watch("b"), 0, 7, default)).ShouldBeFalse();
        (await Watches.Remove(WatchSample.Watch("a"), 0, default)).ShouldBeFalse();
        (await Watches.Save(WatchSample.Watch("b") with { Cursor = 9 }, 1, 9, default)).ShouldBeTrue();

        var set = await Watches.Load("main", default);
        set.Watches.Select(w => w.Id).ShouldBe(["a", "b"]);
        set.Position.ShouldBe(7, "only the first watch places the desk");
    }

    [Fact]
    public async Task Watches_are_listed_by_workspace_and_owner_page_by_page()
    {
        var revision = 0;
        foreach (var (id, owner) in new[] { ("a", "name:ann"), ("b", "name:bob"), ("c", "name:ann"), ("d", "name:ann") })
        {
            await Watches.Save(WatchSample.Watch(id, owner: owner), revision++, 7, default);
        }

        await Watches.Save(WatchSample.Watch("e", workspace: "demo"), 0, 7, default);

        (await Watches.List("main", "name:ann", null, 2, default)).Select(w => w.Id).ShouldBe(["a", "c"]);
        (await Watches.List("main", "name:ann", "c", 2, default)).Select(w => w.Id).ShouldBe(["d"]);
        (await Watches.List("main", null, null, 10, default)).Select(w => w.Id).ShouldBe(["a", "b", "c", "d"]);
        (await Watches.Workspaces(default)).ShouldBe(["demo", "main"]);
    }

    [Fact]
    public async Task Endpoint_that_is_named_no_more_goes_with_what_waits_for_it_and_the_others_stand_as_they_stood()
    {
        await Watches.Save(WatchSample.Watch("a", endpoints: [WatchSample.Endpoint("e", "a"), WatchSample.Endpoint("f", "a")]), 0, 7, default);
        await _store.Port<IWatchRouting>().Commit(WatchSample.Stretch(1, 7, 8, WatchSample.To(WatchSample.Entry("a", 1), "e", "f")), default);
        var standing = new EndpointStanding { Failures = 2, FailingSince = Sample.Noon, LastStatus = 500, LastReason = "broken", LastTry = Sample.Noon };
        await _store.Port<IDeliveries>().Record("f", [], standing, Sample.Noon, default);

        await Watches.Save(WatchSample.Watch("a", endpoints: [WatchSample.Endpoint("f", "a")]), 1, 7, default);

        (await Watches.Find("a", default))!.Endpoints.ShouldHaveSingleItem().Standing.ShouldBe(standing);
        (await _store.Port<IDeliveries>().List("a", null, null, 10, default)).Items.ShouldHaveSingleItem().Endpoint.ShouldBe("f");
        (await Watches.Find("a", default))!.Latest.ShouldBe(1);
    }

    [Fact]
    public async Task Removed_watch_leaves_nothing()
    {
        var watch = WatchSample.Watch("a", endpoints: [WatchSample.Endpoint("e", "a")]);
        await Watches.Save(watch, 0, 7, default);
        await Watches.Mute("a", Sample.Story(1), true, default);
        await _store.Port<IWatchRouting>().Commit(WatchSample.Stretch(1, 7, 8, WatchSample.To(WatchSample.Entry("a", 1), "e")), default);

        (await Watches.Remove(watch, 1, default)).ShouldBeTrue();

        (await Watches.Find("a", default)).ShouldBeNull();
        (await _store.Port<IWatchLog>().Read("a", 0, 10, default)).ShouldBeEmpty();
        (await _store.Port<IDeliveries>().Endpoint("e", default)).ShouldBeNull();
        (await _store.Port<IDeliveries>().DueEndpoints(DateTimeOffset.MaxValue, 10, default)).ShouldBeEmpty();
        (await _store.Port<IWatchRouting>().Told("main", [Sample.Story(1)], default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Mute_is_noted_and_taken_back()
    {
        await Watches.Save(WatchSample.Watch("a"), 0, 7, default);
        await Watches.Mute("a", Sample.Story(1), true, default);
        var muted = (await _store.Port<IWatchRouting>().Told("main", [Sample.Story(1)], default)).ShouldHaveSingleItem();
        await Watches.Mute("a", Sample.Story(1), false, default);

        muted.Memory.ShouldBe(new ToldMemory { Muted = true });
        (await _store.Port<IWatchRouting>().Told("main", [Sample.Story(1)], default)).ShouldHaveSingleItem().Memory.ShouldBe(ToldMemory.Nothing);
    }

    /// <summary>Records with lists are compared by their words.</summary>
    private static string Written(StoredWatch watch) => JsonSerializer.Serialize(watch);

    public sealed class OnSqlite() : WatchStoreTests(new OwnFolder());

    [Trait("needs", "postgres")]
    public sealed class OnPostgres(PostgresServer server) : WatchStoreTests(new OwnSchema(server));
}
